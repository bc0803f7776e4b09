import { createContext, useContext } from 'react';
import type { Invoice } from '../data/invoice.ts';
import type { InvoiceWrite } from '../data/use-invoice-writes.ts';

/** The invoice on the desk, as the person sees it, and how it is changed. */
export interface InvoiceDesk {
  readonly invoice: Invoice;
  /** Sent or paid, or the person only reads. */
  readonly readOnly: boolean;
  readonly write: (change: InvoiceWrite) => Promise<boolean>;
}

export const InvoiceDeskContext = createContext<InvoiceDesk | null>(null);

export function useInvoiceDesk(): InvoiceDesk {
  const desk = useContext(InvoiceDeskContext);
  if (!desk) throw new Error('useInvoiceDesk needs InvoiceDeskContext above it');
  return desk;
}
