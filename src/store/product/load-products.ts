import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Price, Product } from '#core/catalogue/product';
import { decimal } from '#core/money/decimal';
import type { Tenant } from '#store/database';
import { product, productPrice } from '#store/schema/catalogue';

/** These products with their prices, in no particular order, without those that are gone. */
export async function loadProducts(t: Tenant, ids: readonly string[]): Promise<Product[]> {
  if (ids.length === 0) return [];
  const wanted = [...new Set(ids)];
  const rows = await t.tx
    .select()
    .from(product)
    .where(and(eq(product.tenantId, t.id), inArray(product.id, wanted), isNull(product.deletedAt)));
  const prices = await t.tx
    .select()
    .from(productPrice)
    .where(and(eq(productPrice.tenantId, t.id), inArray(productPrice.productId, wanted)))
    .orderBy(asc(productPrice.productId), asc(productPrice.id));
  const byProduct = Map.groupBy(prices, (price) => price.productId);
  return rows.map((row) => productOf(row, byProduct.get(row.id) ?? []));
}

function productOf(row: typeof product.$inferSelect, prices: readonly (typeof productPrice.$inferSelect)[]): Product {
  return {
    id: row.id,
    sku: row.sku,
    eans: row.eans,
    name: row.name,
    names: row.names,
    description: row.description,
    descriptions: row.descriptions,
    brand: row.brand,
    category: row.category,
    unit: row.unit,
    packaging: row.packaging,
    attributes: row.attributes,
    sold: row.sold,
    active: row.active,
    prices: prices.map(priceOf),
    vatRate: row.vatRate === null ? null : decimal(row.vatRate),
    cost: row.cost === null ? null : decimal(row.cost),
    stock: row.stock === null ? null : decimal(row.stock),
    leadDays: row.leadDays,
    media: row.media,
    customFields: row.customFields,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function priceOf(row: typeof productPrice.$inferSelect): Price {
  return {
    currency: row.currency,
    amount: decimal(row.amount),
    validFrom: row.validFrom,
    validTo: row.validTo,
    customerGroup: row.customerGroup,
    fromQuantity: decimal(row.fromQuantity),
  };
}
