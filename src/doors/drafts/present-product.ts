import type { PricedProduct } from '#app/catalogue/find-products';
import { wireNumber } from '#core/pricing/price-line';
import type { ProductBody } from '#doors/drafts/contract';

/** A product as this door shows it. */
export function presentProduct({ product, price, currency, vatRate }: PricedProduct): ProductBody {
  const { id, sku, name, description, brand, category, unit, active } = product;
  return {
    id,
    sku,
    name,
    description,
    brand,
    category,
    unit,
    unitPriceNet: price === null ? null : wireNumber(price),
    currency,
    vatRate: wireNumber(vatRate),
    active,
  };
}
