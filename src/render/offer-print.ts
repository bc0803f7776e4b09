import type { TextBlock } from '#core/document/text-block';

/** Which paper it is; decides its title and what stands beside the address. */
export type PrintKind = 'offer' | 'order_confirmation' | 'invoice';

/** Everything that is printed of an offer or an invoice. Amounts are decimal strings in major units, already rounded; nothing is computed from them. */
export interface OfferPrint {
  /** `offer` unless given. */
  readonly kind?: PrintKind;
  /** BCP 47 language of the printed labels; English where there are none. */
  readonly language: string;
  /** Locale for numbers and dates, e.g. `de-CH`. */
  readonly locale: string;
  /** What the offer is about; may be empty. */
  readonly title: string;
  readonly number: string;
  /** ISO dates. */
  readonly issueDate: string;
  /** Last day of an offer, due day of an invoice; empty for neither. */
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
  /** The written text before the lines, and the one after the terms. */
  readonly header?: readonly TextBlock[];
  readonly footer?: readonly TextBlock[];
  readonly pageBreakAfterHeader?: boolean;
  readonly pageBreakBeforeFooter?: boolean;
  /** False: no VAT column and no VAT sums. True unless given. */
  readonly showVat?: boolean;
  readonly lines: readonly PrintLine[];
  /** Net of the optional lines, printed beside the sums when there are some. */
  readonly optionalNet?: string;
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
  /** Room for a signature by hand. */
  readonly signatureLine?: boolean;
  /** How the offer was approved, on a page of its own. */
  readonly evidence?: PrintEvidence;
  /** The payment part of a Swiss invoice, at the foot of the last page. */
  readonly paymentSlip?: PrintSlip;
}

/** What is known of an approval. Labels are written in the language of the document. */
export interface PrintEvidence {
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  /** The drawn signature. */
  readonly signature?: PrintImage;
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

/** Drawn 210 × 105 mm. */
export interface PrintSlip extends PrintImage {
  /** What stands above the line where it is cut off. */
  readonly separate: string;
}

/** A priced line is `product` or `percentage`; the others are words, or the sum of their section. */
export type PrintLineKind = 'product' | 'percentage' | 'heading' | 'text' | 'subtotal';

export interface PrintLine {
  /** `product` unless given. */
  readonly kind?: PrintLineKind;
  /** Empty for a line that is not numbered. */
  readonly position: string;
  readonly sku?: string;
  readonly name: string;
  readonly description?: string;
  /** A written description, instead of `description`. */
  readonly details?: readonly TextBlock[];
  /** Offered beside the rest; not in the sums. */
  readonly optional?: boolean;
  /** What was taken off, as a person reads it: `10 %`. */
  readonly discount?: string;
  readonly pageBreak?: 'before' | 'after';
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  /** Percent, `"8.1"`. */
  readonly vatRate: string;
  readonly net: string;
  /** Running sum of nets up to and including this line; printed where a page breaks. */
  readonly carriedNet: string;
}
