/**
 * What a reply shows of an offer. Amounts are decimal strings in major units, already rounded; nothing is computed
 * from them. A printed offer fits.
 */
export interface ReplyOffer {
  readonly language: string;
  readonly locale: string;
  readonly title: string;
  readonly number: string;
  readonly issueDate: string;
  readonly validUntil: string;
  readonly currency: string;
  readonly lines: readonly ReplyLine[];
  readonly linesNet: string;
  /** `amount` is negative. An empty label reads as the language's word, with `percent` where there is one. */
  readonly discount?: { readonly label: string; readonly amount: string; readonly percent?: string };
  /** False: no sums of VAT. True unless given. */
  readonly showVat?: boolean;
  readonly vat: readonly { readonly rate: string; readonly vat: string }[];
  readonly net: string;
  readonly gross: string;
  /** Cash rounding, signed. */
  readonly rounding?: string;
  /** `gross` after cash rounding; absent without one. */
  readonly payable?: string;
}

export interface ReplyLine {
  readonly position: string;
  readonly sku?: string;
  readonly name: string;
  readonly description?: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly net: string;
}
