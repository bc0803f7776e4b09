import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { CatalogueEntry } from '#core/catalogue/product';
import type { Tenant } from '#store/database';
import { product } from '#store/schema/catalogue';

const columns = {
  id: product.id,
  sku: product.sku,
  eans: product.eans,
  name: product.name,
  names: product.names,
  description: product.description,
  descriptions: product.descriptions,
  brand: product.brand,
  category: product.category,
  unit: product.unit,
  packaging: product.packaging,
  attributes: product.attributes,
  sold: product.sold,
  active: product.active,
};

/** The next products by id after `after`, what the drafting engine needs of them. */
export async function loadEntriesAfter(t: Tenant, after: string | null, most: number): Promise<CatalogueEntry[]> {
  const later = after === null ? undefined : gt(product.id, after);
  return t.tx
    .select(columns)
    .from(product)
    .where(and(eq(product.tenantId, t.id), isNull(product.deletedAt), later))
    .orderBy(asc(product.id))
    .limit(most);
}

/** These products, without those that are gone. */
export async function loadEntries(t: Tenant, ids: readonly string[]): Promise<CatalogueEntry[]> {
  return t.tx
    .select(columns)
    .from(product)
    .where(and(eq(product.tenantId, t.id), isNull(product.deletedAt), inArray(product.id, [...ids])));
}
