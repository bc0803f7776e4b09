/** A text, or one text per plural form of `{count}`. `{name}` is replaced by the parameter of that name. */
export type Message = string | { readonly one: string; readonly other: string };

export type Params = Readonly<Record<string, string | number>>;

/** The same keys as T, with texts of another language. A missing or extra key does not compile. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Message };

/** Fills a message. Unknown placeholders stay as they are, so that they are seen. Numbers are written in `language`. */
export function fillMessage(message: Message, language: string, params: Params = {}): string {
  const text = typeof message === 'string' ? message : pluralForm(message, language, params['count']);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function pluralForm(message: Exclude<Message, string>, language: string, count: string | number | undefined): string {
  const form = new Intl.PluralRules(language).select(Number(count ?? 0));
  return form === 'one' ? message.one : message.other;
}
