import type { OfferPrint } from '../offer-print.ts';

/** What the compiler's process is asked. */
export interface PdfRequest {
  readonly id: number;
  readonly print: OfferPrint;
}

/** What it answers; `error` instead of `pdf` when the document could not be made. */
export type PdfAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };
