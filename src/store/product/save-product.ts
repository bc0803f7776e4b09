import { and, eq, isNull } from 'drizzle-orm';
import type { Price } from '#core/catalogue/product';
import type { ProductFields } from '#core/catalogue/product-input';
import type { Tenant } from '#store/database';
import { product, productPrice } from '#store/schema/catalogue';

/** Columns of the product's own row. */
export type ProductColumns = Omit<ProductFields, 'prices'>;

/** A price with an id of its own. */
export type NewPrice = Price & { readonly id: string };

/** Stores a new product. Throws a unique violation of `product_sku` when the article number is taken. */
export async function insertProduct(
  t: Tenant,
  { id, fields, at }: { readonly id: string; readonly fields: ProductColumns; readonly at: Date },
): Promise<void> {
  await t.tx.insert(product).values({ ...mutable(fields), id, tenantId: t.id, createdAt: at, updatedAt: at });
}

/** Writes columns and the next version. */
export async function saveProduct(
  t: Tenant,
  id: string,
  change: { readonly fields: Partial<ProductColumns>; readonly version: number; readonly at: Date },
): Promise<void> {
  await t.tx
    .update(product)
    .set({ ...mutable(change.fields), version: change.version, updatedAt: change.at })
    .where(and(eq(product.tenantId, t.id), eq(product.id, id)));
}

/** Locks a product until the end of the transaction; its version, or null when it is gone. */
export async function lockProduct(t: Tenant, id: string): Promise<number | null> {
  const [row] = await t.tx
    .select({ version: product.version })
    .from(product)
    .where(and(eq(product.tenantId, t.id), eq(product.id, id), isNull(product.deletedAt)))
    .for('update');
  return row?.version ?? null;
}

/** Puts a product in the trash: its article number is free again. */
export async function trashProduct(t: Tenant, id: string, at: Date): Promise<void> {
  await t.tx
    .update(product)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(product.tenantId, t.id), eq(product.id, id)));
}

/** Replaces the whole price list of a product. */
export async function replacePrices(t: Tenant, productId: string, prices: readonly NewPrice[]): Promise<void> {
  await t.tx.delete(productPrice).where(and(eq(productPrice.tenantId, t.id), eq(productPrice.productId, productId)));
  if (prices.length === 0) return;
  await t.tx.insert(productPrice).values(prices.map((price) => ({ ...price, productId, tenantId: t.id })));
}

/** The query builder wants arrays that it may change. */
function mutable<T extends Partial<ProductColumns>>(fields: T) {
  const { eans, packaging, media, ...rest } = fields;
  return {
    ...rest,
    ...(eans ? { eans: [...eans] } : {}),
    ...(packaging ? { packaging: [...packaging] } : {}),
    ...(media ? { media: [...media] } : {}),
  } as Omit<T, 'eans' | 'packaging' | 'media'> & {
    eans?: string[];
    packaging?: { unit: string; quantity: string }[];
    media?: { url: string; title: string }[];
  };
}
