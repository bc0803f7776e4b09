import { Problem } from '#core/problem';

/** One key of an order, most important first. */
export interface SortKey {
  readonly name: string;
  readonly descending: boolean;
}

/** What a list was asked for. */
export interface ListQuery {
  /** Non-empty values by filter name. */
  readonly filters: Readonly<Record<string, string>>;
  readonly sorts: readonly SortKey[];
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

/** What a list understands. */
export interface ListRules {
  readonly filters: readonly string[];
  readonly sorts: readonly string[];
}

const defaultPerPage = 20;
const mostPerPage = 50;
const mostPage = 10_000_000;

/**
 * Reads the parameters of a list: `filter[name]`, `sort=-a,b`, `page`, `per_page` (clamped to 50). An empty value disables a
 * filter; an odd page counts as 1.
 *
 * @throws Problem `invalid_query` for an unknown filter or sort.
 */
export function listQuery(parameters: Readonly<Record<string, unknown>>, rules: ListRules): ListQuery {
  const filters = readFilters(parameters, rules.filters);
  return {
    filters,
    sorts: readSorts(textOf(parameters['sort']), rules.sorts),
    page: Math.min(wholeNumber(parameters['page'], 1), mostPage),
    perPage: Math.min(wholeNumber(parameters['per_page'], defaultPerPage), mostPerPage),
  };
}

function readFilters(parameters: Readonly<Record<string, unknown>>, allowed: readonly string[]) {
  const given = Object.entries(parameters).flatMap(([key, value]) => {
    const name = /^filter\[([^\]]*)\]/.exec(key)?.[1];
    return name === undefined ? [] : [[name, textOf(value)] as const];
  });
  const unknown = given.map(([name]) => name).filter((name) => !allowed.includes(name));
  if (unknown.length > 0) throw notAllowed('filter', unknown, allowed);
  return Object.fromEntries(given.filter(([, value]) => value.trim() !== ''));
}

function readSorts(text: string, allowed: readonly string[]): readonly SortKey[] {
  const keys = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-')
    .map((part) => ({ name: part.replace(/^-/, ''), descending: part.startsWith('-') }));
  const unknown = keys.map(({ name }) => name).filter((name) => !allowed.includes(name));
  if (unknown.length > 0) throw notAllowed('sort', unknown, allowed);
  return keys.slice(0, 5);
}

function notAllowed(what: 'filter' | 'sort', unknown: readonly string[], allowed: readonly string[]): Problem {
  const names = [...new Set(unknown)].slice(0, 20).join(', ').slice(0, 500);
  const list = `Allowed ${what}(s) are \`${allowed.join(', ')}\`.`;
  return new Problem('invalid_query', `Requested ${what}(s) \`${names}\` are not allowed. ${list}`);
}

/** The last of several values, as PHP has it. */
function textOf(value: unknown): string {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : '';
}

function wholeNumber(value: unknown, otherwise: number): number {
  const text = textOf(value).trim();
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return number < 1 ? otherwise : number;
}

/** `1`, `0`, `true`, `false`; null for anything else. */
export function queryBoolean(text: string): boolean | null {
  if (/^(1|true)$/i.test(text.trim())) return true;
  return /^(0|false)$/i.test(text.trim()) ? false : null;
}
