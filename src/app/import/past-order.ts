import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { manualMatch } from '#app/offer/line-from-product';
import { priceContent } from '#app/offer/price-content';
import type { OrderRow } from '#core/offer/import/order-row';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import { emptyDocument } from '#core/offer/offer-document';
import { emptyIntake } from '#core/offer/offer-intake';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { StoredOffer } from '#store/offer/stored-offer';
import type { KnownProduct } from '#store/product/products-by-sku';
import type { Company } from '#store/tenant/load-company';

interface PastOrder {
  /** At least one. */
  readonly rows: readonly OrderRow[];
  readonly customer: StoredCustomer;
  readonly company: Company;
  readonly products: ReadonlyMap<string, KnownProduct>;
}

/** A past order as an offer of history: at its own prices, dated as it was. */
export function pastOrder(app: App, actor: Actor, { rows, customer, company, products }: PastOrder): StoredOffer {
  const [first] = rows;
  if (!first) throw new Error('A past order has no rows.');
  const createdAt = first.date === null ? app.ports.clock.now() : new Date(`${first.date}T00:00:00Z`);
  const header: OfferHeader = {
    name: first.orderRef,
    customerId: customer.id,
    customerName: customer.name,
    requestId: null,
    clientRequest: null,
    currency: first.currency ?? customer.currency ?? company.currency,
    priceBasis: 'net',
    taxScope: 'rate',
    discountPercent: '0',
    discountAmount: '0',
    cashRounding: null,
    vatLiable: company.settings.vatLiable,
    notes: [],
  };
  const lines = rows.map((row, position) =>
    pastLine(row, products.get(row.sku), { id: app.ports.ids.next(), position, vatRate: company.defaultVatRate }),
  );
  return {
    id: app.ports.ids.next(),
    serial: 0,
    origin: 'import',
    number: first.orderRef,
    state: 'history',
    language: customer.language,
    header,
    lines,
    unmatched: [],
    priced: priceContent(header, lines),
    document: emptyDocument,
    intake: emptyIntake,
    revision: 0,
    version: 1,
    createdBy: actor.userId,
    updatedBy: actor.userId,
    updatedByName: null,
    issueDate: first.date,
    validUntil: null,
    lockedAt: createdAt,
    decidedAt: null,
    createdAt,
    updatedAt: createdAt,
  };
}

interface LinePlace {
  readonly id: string;
  readonly position: number;
  readonly vatRate: string;
}

function pastLine(row: OrderRow, product: KnownProduct | undefined, place: LinePlace): OfferLine {
  return {
    ...manualMatch,
    id: place.id,
    position: place.position,
    matchSource: null,
    kind: 'product',
    productId: product?.id ?? null,
    sku: row.sku === '' ? null : row.sku,
    name: row.item === '' ? (product?.name ?? row.sku) : row.item,
    description: '',
    unit: product?.unit ?? null,
    quantity: row.quantity,
    unitPrice: row.unitPrice,
    priceMissing: false,
    priceRule: null,
    vatRate: row.vat ?? place.vatRate,
    discount: null,
    optional: false,
    cost: null,
    requestItem: row.item,
  };
}
