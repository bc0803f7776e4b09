import { escapeHtml } from '#core/offer/escape-html';

/** Every field that a text may name, in the order in which they are offered to a writer. */
export const mergeFields = [
  ...['salutation', 'firstname', 'lastname', 'fullname', 'email', 'position'].map((name) => `contact.${name}`),
  ...['address', 'address_line_2', 'zip', 'city', 'state', 'country', 'company_name'].map((name) => `contact.${name}`),
  'company.name',
  'company.website_url',
  'project.name',
  ...['number', 'name', 'date', 'total', 'total_with_vat'].map((name) => `offer.${name}`),
  'member.name',
  'member.email',
  'organization.name',
] as const;

/** Values by path, as people read them: amounts and dates are formatted. Absent, null and empty are the same. */
export type MergeValues = Readonly<Record<string, string | null | undefined>>;

const TOKEN = /\{\{[ \t]*([a-z_]+(?:\.[a-z_0-9]+)+)[ \t]*\}\}/g;
const known: ReadonlySet<string> = new Set(mergeFields);

/**
 * Puts values into HTML: `{{ contact.firstname }}` becomes the escaped name. A known field without a value becomes nothing,
 * an unknown one stays as it was written. What a field brings in is not searched again.
 *
 * Source: the documents contract, §7.
 */
export function personalise(html: string, values: MergeValues): string {
  return replaceFields(html, (path) => escapeHtml(values[path] ?? ''));
}

/** The same for plain text such as a subject line: nothing is escaped. */
export function personaliseText(text: string, values: MergeValues): string {
  return replaceFields(text, (path) => values[path] ?? '');
}

/** The fields in a text that nothing is known of, each once, in order. Anything between double braces counts. */
export function unknownFields(text: string): readonly string[] {
  const written = [...text.matchAll(/\{\{\s*([^{}]{0,100}?)\s*\}\}/g)].map(([, path = '']) => path);
  return [...new Set(written.filter((path) => !known.has(path)))];
}

function replaceFields(text: string, fieldText: (path: string) => string): string {
  return text.replace(TOKEN, (token, path: string) => (known.has(path) ? fieldText(path) : token));
}
