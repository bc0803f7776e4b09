import type { OfferLabels } from '#core/offer/offer-labels';

/** Words of a printed offer in one language. */
export interface PrintLabels extends OfferLabels {
  /** Before the running sum at the end of a page. */
  readonly carriedForward: string;
  /** Before the same sum at the start of the next. */
  readonly broughtForward: string;
  readonly taxId: string;
  /** The buyer's tax id, in the facts beside the address. */
  readonly yourTaxId: string;
  /** Columns of the VAT table, after the rate. */
  readonly taxableNet: string;
  readonly taxedGross: string;
  /** What stands before the page number and before the number of pages. */
  readonly pageOf: readonly [page: string, of: string];
  /** Headings of the payload's terms. */
  readonly delivery: string;
  readonly payment: string;
  readonly notes: string;
  readonly orderConfirmation: string;
  readonly invoice: string;
  readonly dueDate: string;
  /** Beside a line that is not in the sums, and before the sum of those lines. */
  readonly optional: string;
  readonly optionalTotal: string;
  readonly placeAndDate: string;
  readonly signature: string;
  /** Heading of the page that says how an offer was approved. */
  readonly evidence: string;
  /** Before each fact on that page. */
  readonly evidenceRows: Readonly<Record<EvidenceRow, string>>;
}

export type EvidenceRow = 'name' | 'at' | 'ip' | 'browser' | 'terms' | 'comment' | 'hash';
