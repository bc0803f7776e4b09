import type { Candidate, MatchReason } from '#core/drafting/draft';
import type { FactAddress } from '#core/drafting/read-facts/fact';
import type { Span } from '#core/drafting/span';
import type { LineElement } from '#core/offer/line-element';
import type { OfferDocument } from '#core/offer/offer-document';
import type { PriceRule } from '#core/pricing/choose-price';
import type { LineDiscount, PriceBasis, TaxScope } from '#core/pricing/price-offer-input';

/**
 * What a stored line is. `product`: a priced line, with or without a catalogue product. `text`, `heading`: words only.
 * `subtotal`: shows the sum of its section. `percentage`: a share of its section. `credit`: money that somebody else
 * pays for the customer, as a negative price. `discount`: derived by pricing, never stored by hand.
 */
export type OfferLineKind = 'product' | 'text' | 'heading' | 'subtotal' | 'percentage' | 'credit' | 'discount';

/** One line of an offer as it is stored. Amounts are decimal strings in major units of the offer's currency. */
export interface OfferLine {
  readonly id: string;
  readonly kind: OfferLineKind;
  /** Order of the lines; gaps are allowed. */
  readonly position: number;
  readonly productId: string | null;
  /** Copied from the catalogue when the line was made, like name, description and price. */
  readonly sku: string | null;
  readonly name: string;
  readonly description: string;
  readonly unit: string | null;
  /** At most three decimals, `"2.5"`; null for lines without a quantity. */
  readonly quantity: string | null;
  /** Price of one unit in the offer's price basis; the percentage for a `percentage` line; null without a price. */
  readonly unitPrice: string | null;
  /** The catalogue had no price in the offer's currency. Blocks accepting until somebody sets a price. */
  readonly priceMissing: boolean;
  /** Which catalogue price applied; null for a price that no catalogue gave. */
  readonly priceRule: PriceRule | null;
  /** VAT in percent, `"23"`; null counts as 0. */
  readonly vatRate: string | null;
  readonly discount: LineDiscount | null;
  /** Offered beside the rest, not part of the totals. */
  readonly optional: boolean;
  /** Cost of one unit in the offer's currency, or null when unknown. Staff only. */
  readonly cost: string | null;
  /** The customer's words for this line, verbatim; empty for a line that staff added. */
  readonly requestItem: string;
  readonly requestSpans: readonly Span[];
  readonly rationale: string;
  /** Null for lines that no matching made, such as imported history. */
  readonly matchSource: 'exact' | 'semantic' | 'manual' | null;
  /** 0–1 with 4 decimals; 1 for `exact`, null for `manual`. */
  readonly matchScore: number | null;
  readonly matchReason: MatchReason | null;
  readonly alternatives: readonly Candidate[];
  /** What documents say of the line; null or absent where nobody set any of it. */
  readonly element?: LineElement | null;
}

/** A part of the request that no line answers. */
export interface UnmatchedItem {
  readonly id: string;
  readonly item: string;
  /** Empty when nobody gave one. */
  readonly reason: string;
  readonly position: number;
}

/** The fields of an offer that are content: changing one of them makes a revision. */
export interface OfferHeader {
  readonly name: string;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly requestId: string | null;
  /** The request, verbatim, or null for an offer that did not start from one. */
  readonly clientRequest: string | null;
  readonly currency: string;
  readonly priceBasis: PriceBasis;
  readonly taxScope: TaxScope;
  /** 0–100. Ignored while `discountAmount` is above 0. */
  readonly discountPercent: string;
  /** Major units in the offer's price basis, `"0"` for none. */
  readonly discountAmount: string;
  /** Smallest coin the total is rounded to, `"0.05"`, or null. */
  readonly cashRounding: string | null;
  /** False: the company was not liable for VAT, every line counts at 0. Absent in what was kept before it was asked: true. */
  readonly vatLiable?: boolean;
  readonly notes: readonly string[];
  /** ISO date by which the customer wants the goods; absent in what was kept before it was asked. */
  readonly requestedDate?: string | null;
  /** Where they go, when that is not the customer's own address. */
  readonly deliveryAddress?: DeliveryAddress | null;
}

/** A postal address; absent parts are unknown. */
export type DeliveryAddress = FactAddress;

/** Everything that is offered. */
export interface OfferContent {
  readonly header: OfferHeader;
  /** In order of `position`. */
  readonly lines: readonly OfferLine[];
  readonly unmatched: readonly UnmatchedItem[];
  /** Texts and fields of the document; absent in what was kept before there were documents. */
  readonly document?: OfferDocument;
}
