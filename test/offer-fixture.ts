import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import type { SnapshotSource } from '#core/offer/revision-snapshot';
import { priceOffer } from '#core/pricing/price-offer';

/** A product line at 10.00 and 23 %. */
export function aLine(id: string, change: Partial<OfferLine> = {}): OfferLine {
  return {
    id,
    kind: 'product',
    position: 0,
    productId: null,
    sku: null,
    name: `Line ${id}`,
    description: '',
    unit: 'pcs',
    quantity: '1',
    unitPrice: '10.00',
    priceMissing: false,
    priceRule: null,
    vatRate: '23',
    discount: null,
    optional: false,
    cost: null,
    requestItem: '',
    requestSpans: [],
    rationale: '',
    matchSource: 'manual',
    matchScore: null,
    matchReason: null,
    alternatives: [],
    ...change,
  };
}

interface OfferChange extends Partial<Pick<SnapshotSource, 'lines' | 'unmatched' | 'state'>> {
  readonly header?: Partial<OfferHeader>;
}

/** A priced draft in PLN. */
export function anOffer({ header, lines = [], unmatched = [], state = 'draft' }: OfferChange = {}): SnapshotSource {
  const full: OfferHeader = {
    name: 'LED panels',
    customerId: null,
    customerName: null,
    requestId: null,
    clientRequest: null,
    currency: 'PLN',
    priceBasis: 'net',
    taxScope: 'rate',
    discountPercent: '0',
    discountAmount: '0',
    cashRounding: null,
    notes: [],
    ...header,
  };
  return {
    header: full,
    lines,
    unmatched,
    state,
    priced: priceOffer({ ...full, lines }),
    issueDate: null,
    validUntil: null,
  };
}
