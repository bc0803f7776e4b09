import type { DocumentRow } from '#app/document/document-row';

export type InvoiceStatus = 'draft' | 'pending' | 'overdue' | 'dunned' | 'paid';

/** An invoice as the documents read it; days are ISO dates, whole numbers of the database may be texts. */
export interface InvoiceRow
  extends Omit<
    DocumentRow,
    'state' | 'decided_at' | 'valid_until' | 'billed_net' | 'revision' | 'serial' | 'optional_net' | 'derived'
  > {
  readonly number: string;
  readonly number_sequence: number | string;
  readonly status: InvoiceStatus;
  readonly source_offer_id: string | null;
  readonly include_vat: boolean;
  /** Cash rounding in minor units. */
  readonly rounding: number | string;
  readonly issued_at: string;
  readonly due_at: string;
  readonly due_within: number;
  readonly paid_at: string | null;
  /** Sum of its payments in minor units. */
  readonly paid_total: number | string;
  readonly reminded: number;
}
