import type { OfferLine } from '#core/offer/offer-content';
import type { OfferDocument } from '#core/offer/offer-document';
import type { PriceBasis, TaxScope } from '#core/pricing/price-offer-input';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** How an invoice is priced. Decimals as texts. */
export interface InvoiceTerms {
  readonly currency: string;
  readonly priceBasis: PriceBasis;
  readonly taxScope: TaxScope;
  readonly discountPercent: string;
  readonly discountAmount: string;
  readonly cashRounding: string | null;
  /** False: every line counts at 0 % VAT. */
  readonly includeVat: boolean;
}

/** When an invoice goes out and comes back. ISO dates in the company's time zone. */
export interface InvoiceDates {
  readonly issuedAt: string;
  readonly dueAt: string;
  /** Days until it is due, where nobody names a day. */
  readonly dueWithin: number;
  readonly paidAt: string | null;
}

/** An invoice as it is kept. A line's `position` counts from 0. */
export interface StoredInvoice {
  readonly id: string;
  readonly number: string;
  readonly numberSequence: number;
  readonly name: string;
  readonly sourceOfferId: string | null;
  readonly customerId: string | null;
  readonly language: string | null;
  readonly document: OfferDocument;
  readonly terms: InvoiceTerms;
  readonly lines: readonly OfferLine[];
  readonly priced: PricedOffer;
  readonly dates: InvoiceDates;
  /** Sum of its payments in minor units; an invoice may also be marked as paid without any. */
  readonly paid: number;
  /** How often the debtor was reminded. */
  readonly reminded: number;
  readonly lockedAt: Date | null;
  readonly version: number;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
}
