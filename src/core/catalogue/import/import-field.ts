/** What a file can be imported into. */
export type ImportKind = 'products' | 'customers';

/** Languages for which a file may carry its own name and description columns. */
export const textLanguages = ['en', 'de', 'fr', 'it', 'pl'] as const;

const languageNames = { en: 'English', de: 'German', fr: 'French', it: 'Italian', pl: 'Polish' } as const;

/** A place where a column may go. `key` is what a mapping names; `label` is English. */
export interface ImportField {
  readonly key: string;
  readonly label: string;
}

const field = (key: string, label: string): ImportField => ({ key, label });

const productFields: readonly ImportField[] = [
  field('sku', 'Article number'),
  field('ean', 'EAN / GTIN'),
  field('name', 'Name'),
  ...textLanguages.map((code) => field(`name:${code}`, `Name (${languageNames[code]})`)),
  field('description', 'Description'),
  ...textLanguages.map((code) => field(`description:${code}`, `Description (${languageNames[code]})`)),
  field('brand', 'Brand'),
  field('category', 'Category'),
  field('unit', 'Unit'),
  field('packaging', 'Packaging'),
  field('priceNet', 'Net price'),
  field('priceGross', 'Gross price'),
  field('priceUnit', 'Price is for … units'),
  field('currency', 'Currency'),
  field('customerGroup', 'Price: customer group'),
  field('fromQuantity', 'Price: from quantity'),
  field('validFrom', 'Price: valid from'),
  field('validTo', 'Price: valid until'),
  field('prices', 'All prices (compact)'),
  field('vatRate', 'VAT rate'),
  field('cost', 'Cost'),
  field('stock', 'Stock'),
  field('leadDays', 'Lead time in days'),
  field('active', 'Active'),
  field('media', 'Picture address'),
  field('substitutes', 'Substitutes (article numbers)'),
  field('accessories', 'Accessories (article numbers)'),
  field('attribute', 'Attribute named like the column'),
  field('attributes', 'Attributes (compact)'),
  field('custom', 'Custom field named like the column'),
];

const customerFields: readonly ImportField[] = [
  field('name', 'Name'),
  field('source', 'Source'),
  field('kind', 'Company or person'),
  field('email', 'E-mail'),
  field('phone', 'Telephone'),
  field('line1', 'Street'),
  field('line2', 'Address, second line'),
  field('zip', 'Postal code'),
  field('city', 'City'),
  field('country', 'Country'),
  field('taxId', 'Tax number'),
  field('language', 'Language'),
  field('currency', 'Currency'),
  field('customerGroup', 'Customer group'),
  field('notes', 'Notes'),
  field('custom', 'Custom field named like the column'),
];

/** The fields a file of this kind can fill, in the order people expect. */
export function importFields(kind: ImportKind): readonly ImportField[] {
  return kind === 'products' ? productFields : customerFields;
}

/** Fields that several columns may fill. */
const repeatable: ReadonlySet<string> = new Set(['attribute', 'custom', 'ean', 'media', 'packaging']);

/** May more than one column go to this field? */
export function isRepeatable(key: string): boolean {
  return repeatable.has(key);
}
