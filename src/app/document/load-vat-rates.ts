import type { ElementInput } from '#app/document/document-input';
import type { KnownRates } from '#app/document/element-line';
import { decimal } from '#core/money/decimal';
import { type Issue, Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import type { Tenant } from '#store/database';
import type { NewDocumentContext } from '#store/document/load-document-context';
import { readRows } from '#store/resource/read-rows';

/** What elements name and the company has. */
export type KnownThings = Pick<NewDocumentContext, 'rates' | 'tags' | 'products'>;

/**
 * The VAT rates that elements name; checks their tags and products as well.
 *
 * @throws Problem `validation_failed` with one issue for each id that names nothing.
 */
export async function loadVatRates(t: Tenant, inputs: readonly ElementInput[], prefix = ''): Promise<KnownRates> {
  const { vatRateIds, tagIds, productIds } = namedIn(inputs);
  const read = (name: 'vat_rate' | 'tag' | 'product', ids: readonly string[]) =>
    readRows(t, name, { column: 'r.id', values: ids });
  const rates = await read('vat_rate', vatRateIds);
  const tags = await read('tag', tagIds);
  const products = await read('product', productIds);
  const known = {
    rates: Object.fromEntries(rates.map((row) => [String(row['id']), String(row['rate'])])),
    tags: tags.map((row) => String(row['id'])),
    products: products.map((row) => String(row['id'])),
  };
  return knownRates(inputs, known, prefix);
}

/** Ids that elements name. */
export function namedIn(inputs: readonly ElementInput[]) {
  const ids = (of: (input: ElementInput) => string | null | undefined) => [
    ...new Set(inputs.map(of).filter((id) => typeof id === 'string' && isUuid(id))),
  ];
  return {
    vatRateIds: ids(({ vatRateId }) => vatRateId),
    tagIds: ids(({ tagId }) => tagId),
    productIds: ids(({ productId }) => productId),
  } as { readonly [K in 'vatRateIds' | 'tagIds' | 'productIds']: readonly string[] };
}

/**
 * The same of what was loaded already.
 *
 * @throws Problem `validation_failed` with one issue for each id that names nothing.
 */
export function knownRates(inputs: readonly ElementInput[], known: KnownThings, prefix = ''): KnownRates {
  const rates = new Map(Object.entries(known.rates ?? {}));
  const tags = new Set(known.tags);
  const products = new Set(known.products);
  const issues: Issue[] = inputs.flatMap((input, at) => {
    const path = (field: string) => (prefix === '' ? field : `${prefix}.${at}.${field}`);
    return [
      ...missing(input.vatRateId, rates, path('vat_rate_id')),
      ...missing(input.tagId, tags, path('tag_id')),
      ...missing(input.productId, products, path('product_id')),
    ];
  });
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  return new Map([...rates].map(([id, rate]) => [id, decimal(rate)]));
}

function missing(id: string | null | undefined, found: { has(id: string): boolean }, path: string): readonly Issue[] {
  if (id === null || id === undefined || found.has(id)) return [];
  const words = path.split('.').at(-1)?.replaceAll('_', ' ');
  return [{ path, rule: 'exists', message: `The selected ${words} is invalid.` }];
}
