import type { Candidate } from '#core/drafting/draft';
import type { Span } from '#core/drafting/span';
import type { OfferState } from '#core/offer/lifecycle';
import type { OfferHeader, OfferLine, UnmatchedItem } from '#core/offer/offer-content';
import type { OfferDocument } from '#core/offer/offer-document';
import type { OfferIntake } from '#core/offer/offer-intake';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** An unmatched part with where it stands in the request and what came close. */
export interface StoredUnmatched extends UnmatchedItem {
  readonly spans: readonly Span[];
  readonly candidates: readonly Candidate[];
}

/** What the store keeps of an offer: content, amounts, and its place in life. */
export interface StoredOffer {
  readonly id: string;
  readonly serial: number;
  readonly origin: string;
  readonly number: string | null;
  readonly state: OfferState;
  readonly language: string | null;
  readonly header: OfferHeader;
  readonly lines: readonly OfferLine[];
  readonly unmatched: readonly StoredUnmatched[];
  readonly priced: PricedOffer;
  readonly document: OfferDocument;
  /** What came with the request. */
  readonly intake: OfferIntake;
  readonly revision: number;
  readonly version: number;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  /** Name of the person who changed it last. */
  readonly updatedByName: string | null;
  readonly issueDate: string | null;
  readonly validUntil: string | null;
  readonly lockedAt: Date | null;
  /** When it was accepted, declined or withdrawn. */
  readonly decidedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One row of a list of offers. */
export interface OfferSummary {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly state: OfferState;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly requestId: string | null;
  readonly currency: string;
  readonly discountPercent: string;
  readonly discountAmount: string;
  readonly notes: readonly string[];
  readonly itemCount: number;
  readonly unmatchedCount: number;
  readonly hiddenCount: number;
  readonly totalNet: number;
  readonly totalVat: number;
  readonly totalGross: number;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedByName: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
