import { and, asc, count, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Product } from '#core/catalogue/product';
import type { Tenant } from '#store/database';
import { containing } from '#store/keyset-page';
import { loadProducts } from '#store/product/load-products';
import { product } from '#store/schema/catalogue';

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

const exactTo = 10_000;
/** Hits that are looked at. */
const mostHits = 50_000;

/** Active products that contain a text, by name. */
export async function findProducts(t: Tenant, query: ProductQuery): Promise<FoundProducts> {
  const where = and(eq(product.tenantId, t.id), isNull(product.deletedAt), eq(product.active, true), holds(t, query));
  const rows = await t.tx
    .select({ id: product.id })
    .from(product)
    .where(where)
    .orderBy(asc(sql`lower(${product.name})`), asc(product.id))
    .limit(query.limit)
    .offset(query.offset);
  const products = await loadProducts(
    t,
    rows.map((row) => row.id),
  );
  const byId = new Map(products.map((found) => [found.id, found]));
  const counted = t.tx.select({ one: sql`1` }).from(product).where(where).limit(exactTo).as('counted');
  const [total] = await t.tx.select({ n: count() }).from(counted);
  return { products: rows.flatMap(({ id }) => byId.get(id) ?? []), totalCount: total?.n ?? 0 };
}

/** The trigram index finds the few that hold the text anywhere; the columns asked for decide. */
function holds(t: Tenant, { text, fields }: ProductQuery): SQL | undefined {
  if (text === '') return undefined;
  const pattern = containing(text);
  const hits = sql`${product.id} in (select search_products(${t.id}, ${pattern}, ${mostHits}))`;
  return and(hits, or(...fields.map((field) => sql`${product[field]} ilike ${pattern}`)));
}
