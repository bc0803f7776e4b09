import type { ProductEdit } from '#doors/admin/contract';
import type { Packaging, Price, ProductDetail, ProductFields } from '../../client/products.ts';

/** A product as its form holds it: text everywhere, lists for what is a map on the wire. */
export interface ProductForm {
  readonly sku: string;
  readonly eans: string;
  readonly name: string;
  readonly description: string;
  readonly names: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly brand: string;
  readonly category: string;
  readonly unit: string;
  readonly packaging: readonly Packaging[];
  readonly prices: readonly PriceForm[];
  readonly vatRate: string;
  readonly cost: string;
  readonly stock: string;
  readonly leadDays: string;
  readonly attributes: readonly AttributeForm[];
  readonly customFields: readonly CustomFieldForm[];
  readonly media: readonly { readonly url: string; readonly title: string }[];
  readonly active: boolean;
  readonly substitutes: readonly string[];
  readonly accessories: readonly string[];
}

export type PriceForm = { readonly [K in keyof Price]: string };
type CustomValue = ProductFields['customFields'][string];

/** `kept` is the stored value, so that a number that was not touched stays a number. */
export interface CustomFieldForm {
  readonly name: string;
  readonly value: string;
  readonly kept?: CustomValue;
}

export interface AttributeForm {
  readonly name: string;
  readonly value: string;
}

export const blankProduct: ProductForm = {
  sku: '',
  eans: '',
  name: '',
  description: '',
  names: {},
  descriptions: {},
  brand: '',
  category: '',
  unit: 'pcs',
  packaging: [],
  prices: [],
  vatRate: '',
  cost: '',
  stock: '',
  leadDays: '',
  attributes: [],
  customFields: [],
  media: [],
  active: true,
  substitutes: [],
  accessories: [],
};

export const blankPrice = (currency: string): PriceForm => ({
  currency,
  amount: '',
  validFrom: '',
  validTo: '',
  customerGroup: '',
  fromQuantity: '',
});

const words = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** `19.9` → `19.90`; more decimals stay. */
const cents = (amount: string): string =>
  amount.replace(/^(-?\d+)(?:\.(\d?))?$/, (_, whole: string, tenths = '') => `${whole}.${tenths.padEnd(2, '0')}`);

/** A quantity of 0 means "any" and is shown as nothing. */
const limit = (quantity: string): string => (Number(quantity) === 0 ? '' : quantity);

export function toProductForm(product: ProductDetail): ProductForm {
  return {
    ...product,
    eans: product.eans.join(', '),
    brand: words(product.brand),
    category: words(product.category),
    prices: product.prices.map((price) => ({
      currency: price.currency,
      amount: cents(price.amount),
      validFrom: words(price.validFrom),
      validTo: words(price.validTo),
      customerGroup: words(price.customerGroup),
      fromQuantity: limit(price.fromQuantity),
    })),
    vatRate: words(product.vatRate),
    cost: cents(words(product.cost)),
    stock: words(product.stock),
    leadDays: words(product.leadDays),
    attributes: Object.entries(product.attributes).map(([name, value]) => ({ name, value })),
    customFields: Object.entries(product.customFields).map(([name, kept]) => ({ name, value: customText(kept), kept })),
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const customText = (value: CustomValue): string => (value === null ? '' : String(value));

function customValue({ value, kept }: CustomFieldForm): CustomValue {
  return kept !== undefined && customText(kept) === value ? kept : value;
}

const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

const writers: { readonly [K in keyof ProductForm]: (value: ProductForm[K]) => unknown } = {
  sku: (sku) => sku.trim(),
  eans: (eans) => eans.split(/[\s,;]+/).filter(Boolean),
  name: (name) => name.trim(),
  description: (description) => description,
  names: filled,
  descriptions: filled,
  brand: orNull,
  category: orNull,
  unit: (unit) => unit.trim(),
  packaging: (packaging) => packaging.filter(({ unit, quantity }) => unit !== '' || quantity !== ''),
  prices: (prices) => prices.filter(({ amount }) => amount !== '').map(toPrice),
  vatRate: orNull,
  cost: orNull,
  stock: orNull,
  leadDays: (days) => (days.trim() === '' ? null : Number(days)),
  attributes: (rows) =>
    Object.fromEntries(
      rows.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), value.trim()]),
    ),
  customFields: (rows) =>
    Object.fromEntries(rows.filter(({ name }) => name.trim() !== '').map((row) => [row.name.trim(), customValue(row)])),
  media: (media) => media.filter(({ url }) => url.trim() !== ''),
  active: (active) => active,
  substitutes: (ids) => ids,
  accessories: (ids) => ids,
};

function toPrice(price: PriceForm): Price {
  return {
    currency: price.currency.trim().toUpperCase(),
    amount: price.amount,
    validFrom: orNull(price.validFrom),
    validTo: orNull(price.validTo),
    customerGroup: orNull(price.customerGroup),
    fromQuantity: price.fromQuantity === '' ? '0' : price.fromQuantity,
  };
}

/** What the door gets: only the fields given, in the shapes of the wire. */
export function toProductBody(form: Partial<ProductForm>): ProductEdit {
  const body: Record<string, unknown> = {};
  for (const key of Object.keys(form) as (keyof ProductForm)[]) {
    const write = writers[key] as ((value: unknown) => unknown) | undefined;
    if (write) body[key] = write(form[key]);
  }
  return body as ProductEdit;
}
