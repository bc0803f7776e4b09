import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Product } from '#core/catalogue/product';
import type { Tenant } from '#store/database';
import { containing } from '#store/keyset-page';
import { loadProducts } from '#store/product/load-products';
import { holdsSearch, lookProductsUp, type ProductSearch, surveyProducts } from '#store/product/product-search';
import { product } from '#store/schema/catalogue';
import { exactTo } from '#store/survey-texts';

export type SearchField = 'sku' | 'name' | 'description';

export interface ProductQuery {
  /** Part of the text, letter case ignored, `%` and `_` literal; empty for all. */
  readonly text: string;
  readonly fields: readonly SearchField[];
  readonly limit: number;
  readonly offset: number;
}

export interface FoundProducts {
  readonly products: readonly Product[];
  /** Exact to 10,000. */
  readonly totalCount: number;
}

interface FoundIds {
  readonly ids: readonly string[];
  readonly total: number;
}

const partOf: Readonly<Record<SearchField, number>> = { sku: 1, name: 2, description: 3 };

/** Active products that contain a text, by name. */
export async function findProducts(t: Tenant, query: ProductQuery): Promise<FoundProducts> {
  const { ids, total } = query.text === '' ? await allIds(t, query) : await idsHolding(t, query);
  const byId = new Map((await loadProducts(t, ids)).map((found) => [found.id, found]));
  return { products: ids.flatMap((id) => byId.get(id) ?? []), totalCount: Math.min(total, exactTo) };
}

async function allIds(t: Tenant, query: ProductQuery): Promise<FoundIds> {
  const ids = await walk(t, query, undefined);
  const { rows } = await t.tx.execute<{ n: number }>(sql`select count(*)::int as n from (select from product
    where tenant_id = ${t.id} and deleted_at is null and active limit ${exactTo}) as counted`);
  return { ids, total: rows[0]?.n ?? 0 };
}

async function idsHolding(t: Tenant, query: ProductQuery): Promise<FoundIds> {
  const search: ProductSearch = {
    patterns: [containing(query.text.replace(/[\n\r]/g, ' '))],
    parts: query.fields.map((field) => partOf[field]),
    activeOnly: true,
  };
  const survey = await surveyProducts(t, search);
  if (survey.certainty === 'open') return lookUp(t, query, lookProductsUp(t, search, survey));
  if (survey.total === 0) return { ids: [], total: 0 };
  return { ids: await walk(t, query, holdsSearch(t, search)), total: survey.total };
}

/** A page of the products in the order of their names, by the index of names. */
async function walk(t: Tenant, { limit, offset }: ProductQuery, holds: SQL | undefined): Promise<readonly string[]> {
  const rows = await t.tx
    .select({ id: product.id })
    .from(product)
    .where(and(eq(product.tenantId, t.id), isNull(product.deletedAt), eq(product.active, true), holds))
    .orderBy(asc(sql`name_order`), asc(product.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

/** The same page by looking all up that fit; the total stands in every row, even in one without a product. */
async function lookUp(t: Tenant, { limit, offset }: ProductQuery, fitting: SQL): Promise<FoundIds> {
  const { rows } = await t.tx.execute<{ id: string | null; total: number }>(sql`
    with found as materialized (select id, name_order from ${fitting}),
      page as (select id, name_order from found order by name_order, id limit ${limit} offset ${offset})
    select id, total from (select count(*)::int as total from found) as counted left join page on true order by name_order, id`);
  return { ids: rows.flatMap(({ id }) => id ?? []), total: rows[0]?.total ?? 0 };
}
