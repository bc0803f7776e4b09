/** Everything that is printed of an offer. Amounts are decimal strings in major units, already rounded; nothing is computed from them. */
export interface OfferPrint {
  /** BCP 47 language of the printed labels; English where there are none. */
  readonly language: string;
  /** Locale for numbers and dates, e.g. `de-CH`. */
  readonly locale: string;
  /** What the offer is about; may be empty. */
  readonly title: string;
  readonly number: string;
  /** ISO dates. */
  readonly issueDate: string;
  readonly validUntil: string;
  readonly currency: string;
  readonly seller: PrintParty & {
    readonly logo?: PrintImage;
    /** `#rrggbb`; anything else prints in the neutral ink. */
    readonly accentColor: string;
    /** Further rows of the footer: bank account, register entry, managing directors. */
    readonly details?: readonly string[];
  };
  readonly buyer: PrintParty;
  readonly intro?: string;
  readonly lines: readonly PrintLine[];
  /** Sum of the line nets before the discount. */
  readonly linesNet: string;
  /** `amount` is negative. An empty label prints the language's word, with `percent` where there is one. */
  readonly discount?: { readonly label: string; readonly amount: string; readonly percent?: string };
  readonly vat: readonly {
    readonly rate: string;
    readonly net: string;
    readonly vat: string;
    readonly gross: string;
  }[];
  readonly net: string;
  readonly vatTotal: string;
  readonly gross: string;
  /** Cash rounding line, signed, when there is one. */
  readonly rounding?: string;
  /** What is to be paid, `gross` and `rounding` together; absent without cash rounding. */
  readonly payable?: string;
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
  /** Percent, `"8.1"`. */
  readonly vatRate: string;
  readonly net: string;
  /** Running sum of nets up to and including this line; printed where a page breaks. */
  readonly carriedNet: string;
}
