import { BoundedCache } from '#core/bounded-cache';
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

/** Answers the value of a field, such as `contact` and `firstname`. */
export type MergeField = (group: string, name: string) => string | null | undefined;

/** Texts taken apart: written text, then group, name, written text, and so on. Offers of a company share their texts. */
const taken = new BoundedCache<readonly string[]>(200);
const longestTaken = 5000;

function partsOf(html: string): readonly string[] {
  return html.length > longestTaken ? takeApart(html) : taken.get(html, () => takeApart(html));
}

function takeApart(html: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of html.matchAll(token)) {
    const [whole, path = ''] = match;
    if (!known.has(path)) continue;
    const [group = '', name = ''] = path.split('.');
    parts.push(html.slice(from, match.index), group, name);
    from = match.index + whole.length;
  }
  return [...parts, html.slice(from)];
}

/**
 * HTML with its merge fields filled in, once: what a value brings along is not searched again. Values are escaped; a known
 * field without a value is empty, an unknown one stays as written.
 */
export function fillMergeFields(html: string | null, values: MergeValues | MergeField): string | null {
  if (html === null || !html.includes('{{')) return html;
  const read: MergeField = typeof values === 'function' ? values : (group, name) => values[group]?.[name];
  const parts = partsOf(html);
  let filled = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 3) {
    filled += escapeHtml(read(parts[at] ?? '', parts[at + 1] ?? '') ?? '') + (parts[at + 2] ?? '');
  }
  return filled;
}

/** Fields of a text that nobody knows, each once. */
export function unknownMergeFields(html: string | null): readonly string[] {
  const found = [...(html ?? '').matchAll(token)].map(([, path = '']) => path);
  return [...new Set(found)].filter((path) => !known.has(path));
}
