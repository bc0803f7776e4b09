import type { App } from '#app/app';
import type { WireValues } from '#app/resource/column-values';
import type { Tenant } from '#store/database';
import { indexProducts } from '#store/product/index-products';
import { loadProducts } from '#store/product/load-products';
import { replacePrices } from '#store/product/save-product';
import { loadCompany } from '#store/tenant/load-company';

/** What stands beside a product's row: its plain price in the company's currency, and its search text. */
export async function writeProductParts(
  app: App,
  t: Tenant,
  { id, values }: { readonly id: string; readonly values: WireValues },
): Promise<void> {
  const { price } = values;
  if (price !== undefined) await writePrice(app, t, { id, price });
  await indexProducts(t, [id]);
}

async function writePrice(
  app: App,
  t: Tenant,
  { id, price }: { readonly id: string; readonly price: unknown },
): Promise<void> {
  const [product] = await loadProducts(t, [id]);
  const { currency } = await loadCompany(t);
  const others = (product?.prices ?? []).filter(
    (other) => other.currency !== currency || other.customerGroup !== null || Number(other.fromQuantity) !== 0,
  );
  const plain = { currency, validFrom: null, validTo: null, customerGroup: null, fromQuantity: '0' };
  const prices = price === null ? others : [...others, { ...plain, amount: String(price) }];
  await replacePrices(
    t,
    id,
    prices.map((entry) => ({ ...entry, id: app.ports.ids.next() })),
  );
}
