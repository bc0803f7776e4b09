import type { ElementInput } from '#app/document/document-input';
import type { KnownRates } from '#app/document/element-line';
import { decimal } from '#core/money/decimal';
import { type Issue, Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import type { Tenant } from '#store/database';
import { readRows } from '#store/resource/read-rows';

/**
 * The VAT rates that elements name; checks their tags and products as well.
 *
 * @throws Problem `validation_failed` with one issue for each id that names nothing.
 */
export async function loadVatRates(t: Tenant, inputs: readonly ElementInput[], prefix = ''): Promise<KnownRates> {
  const rates = await known(
    t,
    'vat_rate',
    inputs.map(({ vatRateId }) => vatRateId),
  );
  const tags = await known(
    t,
    'tag',
    inputs.map(({ tagId }) => tagId),
  );
  const products = await known(
    t,
    'product',
    inputs.map(({ productId }) => productId),
  );
  const issues: Issue[] = inputs.flatMap((input, at) => {
    const path = (field: string) => (prefix === '' ? field : `${prefix}.${at}.${field}`);
    return [
      ...missing(input.vatRateId, rates, path('vat_rate_id')),
      ...missing(input.tagId, tags, path('tag_id')),
      ...missing(input.productId, products, path('product_id')),
    ];
  });
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  return new Map([...rates].map(([id, row]) => [id, decimal(String(row['rate']))]));
}

async function known(t: Tenant, name: 'vat_rate' | 'tag' | 'product', ids: readonly (string | null | undefined)[]) {
  const wanted = ids.filter((id) => typeof id === 'string' && isUuid(id));
  const rows = await readRows(t, name, { column: 'r.id', values: wanted });
  return new Map(rows.map((row) => [String(row['id']), row]));
}

function missing(id: string | null | undefined, found: ReadonlyMap<string, unknown>, path: string): readonly Issue[] {
  if (id === null || id === undefined || found.has(id)) return [];
  const words = path.split('.').at(-1)?.replaceAll('_', ' ');
  return [{ path, rule: 'exists', message: `The selected ${words} is invalid.` }];
}
