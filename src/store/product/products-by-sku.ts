import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { product } from '#store/schema/catalogue';

/** What a past order needs of a product. */
export interface KnownProduct {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
}

/** Products by their article numbers. */
export async function productsBySku(t: Tenant, skus: readonly string[]): Promise<ReadonlyMap<string, KnownProduct>> {
  if (skus.length === 0) return new Map();
  const rows = await t.tx
    .select({ id: product.id, sku: product.sku, name: product.name, unit: product.unit })
    .from(product)
    .where(and(eq(product.tenantId, t.id), isNull(product.deletedAt), inArray(product.sku, [...skus])));
  return new Map(rows.map((row) => [row.sku, row]));
}
