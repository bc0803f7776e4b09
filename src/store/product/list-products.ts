import { sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { containing, type KeysetPage, keysetPage } from '#store/keyset-page';
import { byText, byTime, type ListOrder } from '#store/list-order';
import { holdsSearch, lookProductsUp, type ProductSearch, surveyProducts } from '#store/product/product-search';

/** Orders of the catalogue list; a minus puts the largest first. */
export const productSorts = ['name', '-name', 'sku', '-sku', 'updatedAt', '-updatedAt'] as const;
export type ProductSort = (typeof productSorts)[number];

export interface ProductListQuery {
  /** Words that texts, numbers or codes contain, letter case ignored; empty for all. */
  readonly query: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly active: boolean | null;
  readonly sort: ProductSort;
  readonly cursor: string | null;
  readonly limit: number;
}

/** Words that are looked for; more only narrow what is narrow already. */
const mostWords = 6;

function orderOf(sort: ProductSort): ListOrder {
  const descending = sort.startsWith('-');
  if (sort.endsWith('updatedAt')) return byTime(sql`updated_at`, descending);
  return byText(sort.endsWith('sku') ? sql`sku` : sql`name_order`, descending);
}

/** Ids of a page of products, by keyset. */
export async function listProducts(t: Tenant, query: ProductListQuery): Promise<KeysetPage> {
  const { sort, cursor, limit, category, brand, active } = query;
  const filters = [
    ...(category === null ? [] : [sql`category = ${category}`]),
    ...(brand === null ? [] : [sql`brand = ${brand}`]),
    ...(active === null ? [] : [sql`active = ${active}`]),
  ];
  const mine = sql.join([sql`tenant_id = ${t.id}`, sql`deleted_at is null`, ...filters], sql` and `);
  const list = { table: sql`product`, where: mine, order: orderOf(sort), cursor, limit };
  const words = query.query.split(/\s+/).filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return await keysetPage(t, list);

  const search: ProductSearch = { patterns: words.map(containing), parts: null, activeOnly: false };
  const survey = await surveyProducts(t, search);
  if (survey.certainty === 'many' && filters.length === 0) {
    return await keysetPage(t, { ...list, where: sql`${mine} and ${holdsSearch(t, search)}`, size: 'many' });
  }
  const found = sql`${lookProductsUp(t, search, survey)} as found`;
  // The search knows the names; for all else it takes a look at the products.
  const knowsAll = filters.length === 0 && sort.endsWith('name');
  const looked = knowsAll
    ? { table: found, where: sql`true` }
    : { where: sql`${mine} and id in (select found.id from ${found})` };
  return await keysetPage(t, { ...list, ...looked, size: 'few' });
}
