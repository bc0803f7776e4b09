import type { Tenant } from '#store/database';
import { containing, type KeysetPage, keysetPage } from '#store/keyset-page';
import { byText, byTime, type ListOrder } from '#store/list-order';

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
/** Hits of one word that are looked at. */
const mostHits = 50_000;

function orderOf(sort: ProductSort): ListOrder {
  const descending = sort.startsWith('-');
  if (sort.endsWith('updatedAt')) return byTime('p.updated_at', descending);
  return byText(sort.endsWith('sku') ? 'p.sku' : 'lower(p.name)', descending);
}

/** Ids of a page of products, by keyset. */
export function listProducts(t: Tenant, query: ProductListQuery): Promise<KeysetPage> {
  const values: unknown[] = [t.id];
  const where = conditions(query, values);
  const { cursor, limit, sort } = query;
  return keysetPage(t, { table: 'product p', alias: 'p', where, values, order: orderOf(sort), cursor, limit });
}

function conditions(query: ProductListQuery, values: unknown[]): string {
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const parts = ['p.tenant_id = $1', 'p.deleted_at is null'];
  for (const word of query.query.split(/\s+/).filter(Boolean).slice(0, mostWords)) {
    parts.push(`p.id in (select search_products($1, ${bind(containing(word))}, ${mostHits}))`);
  }
  if (query.category !== null) parts.push(`p.category = ${bind(query.category)}`);
  if (query.brand !== null) parts.push(`p.brand = ${bind(query.brand)}`);
  if (query.active !== null) parts.push(`p.active = ${bind(query.active)}`);
  return parts.join(' and ');
}
