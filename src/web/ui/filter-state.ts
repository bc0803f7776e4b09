/** The filters of a list, as they stand in the URL. Every value is text; '' is "not set". */
export type Filters = Readonly<Record<string, string>>;

/** Reads the filters named by `defaults` out of a URL's search; anything else in there is ignored. */
export function readFilters<T extends Filters>(search: Readonly<Record<string, unknown>>, defaults: T): T {
  const entries = Object.entries(defaults).map(([name, fallback]) => {
    const value = search[name];
    return [name, typeof value === 'string' ? value : typeof value === 'number' ? String(value) : fallback];
  });
  return Object.fromEntries(entries) as T;
}

/** The search with the filters changed: defaults are left out, what does not belong to the filters stays. */
export function writeFilters<T extends Filters>(
  search: Readonly<Record<string, unknown>>,
  defaults: T,
  change: Partial<T>,
): Readonly<Record<string, unknown>> {
  const next: Record<string, unknown> = { ...search };
  const values: Filters = { ...readFilters(search, defaults), ...change };
  for (const [name, value] of Object.entries(values)) {
    if (value === defaults[name]) delete next[name];
    else next[name] = value;
  }
  return next;
}

/** True when a filter other than those in `except` (usually the sort order) is set. */
export function hasFilters<T extends Filters>(values: T, defaults: T, except: readonly string[] = ['sort']): boolean {
  return Object.keys(defaults).some((name) => !except.includes(name) && values[name] !== defaults[name]);
}

/** Plain, readable search strings: `?query=led&sort=name`, no JSON. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
