import { escapeHtml } from '#core/offer/escape-html';

/** Values of merge fields by group and name; absent or null: known but empty. */
export type MergeValues = Readonly<
  Record<string, Readonly<Record<string, string | null | undefined>> | null | undefined>
>;

const contactFields = [
  'salutation',
  'firstname',
  'lastname',
  'fullname',
  'email',
  'position',
  'address',
  'address_line_2',
  'zip',
  'city',
  'state',
  'country',
  'company_name',
];

/** Every merge field there is, as `contact.firstname`. */
export const mergeFields: readonly string[] = [
  ...contactFields.map((name) => `contact.${name}`),
  'company.name',
  'company.website_url',
  'project.name',
  ...['number', 'name', 'date', 'total', 'total_with_vat'].map((name) => `offer.${name}`),
  'member.name',
  'member.email',
  'organization.name',
];

const known: ReadonlySet<string> = new Set(mergeFields);
const token = /\{\{[ \t]*([a-z_]+(?:\.[a-z_0-9]+)+)[ \t]*\}\}/g;

/**
 * HTML with its merge fields filled in, once: what a value brings along is not searched again. Values are escaped; a known
 * field without a value is empty, an unknown one stays as written.
 */
export function fillMergeFields(html: string | null, values: MergeValues): string | null {
  if (html === null || !html.includes('{{')) return html;
  return html.replace(token, (whole, path: string) => {
    if (!known.has(path)) return whole;
    const [group = '', name = ''] = path.split('.');
    return escapeHtml(values[group]?.[name] ?? '');
  });
}

/** Fields of a text that nobody knows, each once. */
export function unknownMergeFields(html: string | null): readonly string[] {
  const found = [...(html ?? '').matchAll(token)].map(([, path = '']) => path);
  return [...new Set(found)].filter((path) => !known.has(path));
}
