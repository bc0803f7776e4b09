import type { OfferState } from '#core/offer/lifecycle';
import type { OfferContent } from '#core/offer/offer-content';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** What a revision keeps: the content as it stood, its amounts and its dates. Frozen once stored. */
export interface RevisionSnapshot extends OfferContent {
  /** Version of this shape. */
  readonly schema: 1;
  readonly state: OfferState;
  readonly priced: PricedOffer;
  /** ISO dates in the tenant's zone; null while the offer is a draft, which prints today. */
  readonly issueDate: string | null;
  readonly validUntil: string | null;
}

/** What a snapshot is taken of. */
export interface SnapshotSource extends OfferContent {
  readonly state: OfferState;
  readonly priced: PricedOffer;
  readonly issueDate: string | null;
  readonly validUntil: string | null;
}

/** Takes a snapshot: a deep copy with the lines and the unmatched parts in order of position. */
export function snapshotOf(offer: SnapshotSource): RevisionSnapshot {
  const byPosition = (a: { readonly position: number }, b: { readonly position: number }) => a.position - b.position;
  return structuredClone({
    schema: 1,
    state: offer.state,
    header: offer.header,
    lines: offer.lines.toSorted(byPosition),
    unmatched: offer.unmatched.toSorted(byPosition),
    ...(offer.document ? { document: offer.document } : {}),
    priced: offer.priced,
    issueDate: offer.issueDate,
    validUntil: offer.validUntil,
  });
}
