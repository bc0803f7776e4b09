import type { DocumentInput } from '#app/document/document-input';

/** Fields of an invoice; absent ones stay as they are. Days are ISO dates. */
export interface InvoiceInput extends Omit<DocumentInput, 'approvedAt' | 'validUntil'> {
  readonly includeVat?: boolean;
  readonly issuedAt?: string;
  /** Null: it follows from `dueWithin`. */
  readonly dueAt?: string | null;
  readonly dueWithin?: number | null;
  readonly paidAt?: string | null;
  readonly reminded?: number;
}
