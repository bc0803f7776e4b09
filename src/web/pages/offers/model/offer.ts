/** Half-open range of UTF-16 offsets in the request. */
export type Span = readonly [start: number, end: number];

/** A product that was considered for a fragment; `score` is 0–1. */
export interface Candidate {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly score: number;
}

export type OfferStatus = 'draft' | 'accepted' | 'rejected' | 'imported';

/** One line as the drafts door shows it. Amounts are major units, worked out by the server. */
export interface OfferItem {
  readonly id: string;
  readonly productId: string | null;
  readonly name: string;
  readonly description: string;
  readonly quantity: number;
  readonly unitPriceNet: number;
  /** Percent. */
  readonly vatRate: number;
  readonly totalNet: number;
  readonly requestItem: string;
  readonly requestSpans?: readonly Span[] | null;
  readonly rationale: string;
  readonly matchSource: 'exact' | 'semantic' | 'manual' | null;
  readonly matchScore: number | null;
  readonly matchReason?: string | null;
  readonly alternatives?: readonly Candidate[] | null;
  readonly position: number;
  readonly priceMissing?: boolean;
  readonly unit?: string | null;
  readonly product?: { readonly id: string; readonly sku?: string; readonly name: string } | null;
}

/** A part of the request without a line. `spans` and `candidates` may be absent. */
export interface UnmatchedDetail {
  readonly id: string;
  readonly item: string;
  readonly reason: string;
  readonly position?: number;
  readonly spans?: readonly Span[] | null;
  readonly candidates?: readonly Candidate[] | null;
}

/** What all lines come to, rounded as printed. Only ever shown. */
export interface OfferTotals {
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

/** An offer as the drafts door shows it: contract §4. */
export interface Offer {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: OfferStatus;
  readonly currency: string;
  readonly customerId: string | null;
  readonly customerName?: string | null;
  readonly clientRequest?: string | null;
  readonly userName?: string | null;
  readonly discountPercent: number;
  readonly discountAmount: number;
  readonly notes: readonly string[];
  readonly unmatched: readonly unknown[];
  readonly unmatchedDetails?: readonly UnmatchedDetail[];
  readonly items: readonly OfferItem[];
  readonly totals: OfferTotals;
  readonly hiddenLines?: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One row of the list. */
export interface OfferSummary {
  readonly id: string;
  readonly name: string;
  readonly status: OfferStatus;
  readonly currency: string;
  readonly customerId: string | null;
  readonly customerName?: string | null;
  readonly userName?: string | null;
  readonly itemCount: number;
  readonly unmatchedCount: number;
  readonly totalNet: number;
  readonly totalGross: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Accepted and imported offers take no change but going back to draft. */
export const isLocked = (offer: Pick<Offer, 'status'>): boolean =>
  offer.status === 'accepted' || offer.status === 'imported';

/** The parts without a line in order, whichever generation of `unmatched` the server speaks. */
export function unmatchedOf(offer: Pick<Offer, 'unmatched' | 'unmatchedDetails'>): readonly UnmatchedDetail[] {
  if (offer.unmatchedDetails) return offer.unmatchedDetails;
  return offer.unmatched.map((entry, index) => {
    if (typeof entry === 'object' && entry !== null) return entry as UnmatchedDetail;
    return { id: `unmatched-${index}`, item: String(entry), reason: '' };
  });
}
