import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { csvLine } from '#core/catalogue/csv-cell';
import { writeAttributeNotation } from '#core/catalogue/import/attribute-notation';
import { textLanguages } from '#core/catalogue/import/import-field';
import { writePriceNotation } from '#core/catalogue/import/price-notation';
import type { Product } from '#core/catalogue/product';
import { listProducts } from '#store/product/list-products';
import { type LinkedProducts, loadLinks } from '#store/product/load-links';
import { loadProducts } from '#store/product/load-products';

const batch = 500;

/**
 * The whole catalogue as CSV, in pieces, by article number. An import reads it back without a change. Viewers get no costs.
 */
export async function* exportProducts(app: App, actor: Actor): AsyncGenerator<string> {
  const withCost = actor.role !== 'viewer';
  yield `\uFEFF${csvLine(columns.filter(({ name }) => withCost || name !== 'cost').map(({ name }) => name))}`;
  for (let cursor: string | null = null; ; ) {
    const after: string | null = cursor;
    const page: Page = await app.database.tenant(actor.tenantId, async (t) => {
      const query = { query: '', category: null, brand: null, active: null, sort: 'sku', limit: batch } as const;
      const { ids, nextCursor } = await listProducts(t, { ...query, cursor: after });
      return { ids, nextCursor, products: await loadProducts(t, ids), links: await loadLinks(t, ids) };
    });
    const byId = new Map(page.products.map((product) => [product.id, product]));
    yield page.ids
      .map((id) => {
        const product = byId.get(id);
        const links = page.links.get(id) ?? noLinks;
        const row = columns.filter(({ name }) => withCost || name !== 'cost');
        return product ? csvLine(row.map(({ cell }) => cell(product, links))) : '';
      })
      .join('');
    cursor = page.nextCursor;
    if (cursor === null) return;
  }
}

interface Page {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
  readonly products: readonly Product[];
  readonly links: ReadonlyMap<string, LinkedProducts>;
}

const noLinks: LinkedProducts = { substitutes: [], accessories: [] };

interface Column {
  readonly name: string;
  cell(product: Product, links: LinkedProducts): string | number | boolean | null;
}

const column = (name: string, cell: Column['cell']): Column => ({ name, cell });

const columns: readonly Column[] = [
  column('sku', ({ sku }) => sku),
  column('ean', ({ eans }) => eans.join(';')),
  column('name', ({ name }) => name),
  ...textLanguages.map((code) => column(`name_${code}`, ({ names }) => names[code] ?? '')),
  column('description', ({ description }) => description),
  ...textLanguages.map((code) => column(`description_${code}`, ({ descriptions }) => descriptions[code] ?? '')),
  column('brand', ({ brand }) => brand),
  column('category', ({ category }) => category),
  column('unit', ({ unit }) => unit),
  column('packaging', ({ packaging }) => packaging.map(({ unit, quantity }) => `${unit}:${quantity}`).join('; ')),
  column('prices', ({ prices }) => writePriceNotation(prices)),
  column('vat_rate', ({ vatRate }) => vatRate),
  column('cost', ({ cost }) => cost),
  column('stock', ({ stock }) => stock),
  column('lead_days', ({ leadDays }) => leadDays),
  column('active', ({ active }) => (active ? 'yes' : 'no')),
  column('attributes', ({ attributes }) => writeAttributeNotation(attributes)),
  column('media', ({ media }) => media.map(({ url }) => url).join(' ')),
  column('substitutes', (_, { substitutes }) => substitutes.map(({ sku }) => sku).join('; ')),
  column('accessories', (_, { accessories }) => accessories.map(({ sku }) => sku).join('; ')),
];
