import type { OfferLine } from '#core/offer/offer-content';
import type { Tenant } from '#store/database';
import { loadProducts } from '#store/product/load-products';
import { loadCompany } from '#store/tenant/load-company';

/** Lines that name a product, with its article number and what it costs us. `currency` is that of the lines. */
export async function withProductFacts(
  t: Tenant,
  lines: readonly OfferLine[],
  currency: string,
): Promise<readonly OfferLine[]> {
  const ids = lines.flatMap(({ productId }) => (productId === null ? [] : [productId]));
  if (ids.length === 0) return lines;
  const products = new Map((await loadProducts(t, ids)).map((product) => [product.id, product]));
  const { currency: costCurrency } = await loadCompany(t);
  return lines.map((line) => {
    const product = line.productId === null ? undefined : products.get(line.productId);
    return product ? { ...line, sku: product.sku, cost: currency === costCurrency ? product.cost : null } : line;
  });
}
