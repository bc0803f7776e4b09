/** Everything that is printed of an offer. Amounts are decimal strings in major units, already rounded; nothing is computed from them. */
export interface OfferPrint {
  readonly language: string;
  /** Locale for numbers and dates, e.g. `de-CH`. */
  readonly locale: string;
  readonly title: string;
  readonly number: string;
  /** ISO dates. */
  readonly issueDate: string;
  readonly validUntil: string;
  readonly currency: string;
  readonly seller: PrintParty & { readonly logo?: PrintImage; readonly accentColor: string };
  readonly buyer: PrintParty;
  readonly intro?: string;
  readonly lines: readonly PrintLine[];
  /** Sum of the line nets before the discount. */
  readonly linesNet: string;
  readonly discount?: { readonly label: string; readonly amount: string };
  readonly vat: readonly {
    readonly rate: string;
    readonly net: string;
    readonly vat: string;
    readonly gross: string;
  }[];
  readonly net: string;
  readonly vatTotal: string;
  readonly gross: string;
  /** Cash rounding line, when there is one. */
  readonly rounding?: string;
  readonly terms: readonly { readonly label: string; readonly text: string }[];
}

export interface PrintParty {
  readonly name: string;
  /** Address lines as printed. */
  readonly address: readonly string[];
  readonly taxId?: string;
  readonly contact?: string;
}

export interface PrintImage {
  readonly mimeType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
}

export interface PrintLine {
  readonly position: string;
  readonly sku?: string;
  readonly name: string;
  readonly description?: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly vatRate: string;
  readonly net: string;
  /** Running sum of nets up to and including this line; printed where a page breaks. */
  readonly carriedNet: string;
}
