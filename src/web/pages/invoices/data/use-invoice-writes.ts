import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { documentsPath } from '../../documents/data/document-queries.ts';
import { fetchInvoice, type Invoice, invoiceQuery, invoicesPath } from './invoice.ts';

/** One change of an invoice. */
export interface InvoiceWrite {
  readonly send: () => Promise<unknown>;
  /** What the person sees until the door has answered. */
  readonly show?: (invoice: Invoice) => Invoice;
}

/** Changes of one invoice, one after the other. False when one was refused; the person has been told. */
export function useInvoiceWrites(id: string) {
  const queries = useQueryClient();
  const errorText = useErrorText();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const [saving, setSaving] = useState(false);
  const attempt = useCallback(
    async ({ send }: InvoiceWrite): Promise<boolean> => {
      try {
        await send();
        return true;
      } catch (error) {
        toast.problem(errorText(error));
        return false;
      } finally {
        waiting.current -= 1;
        // While more is on its way, an answer would take back what the person sees already.
        if (waiting.current === 0) {
          const fresh = await fetchInvoice(id).catch(() => undefined);
          if (fresh && waiting.current === 0) queries.setQueryData(invoiceQuery(id).queryKey, fresh);
          queries.invalidateQueries({ queryKey: [invoicesPath], refetchType: 'none' }).catch(() => undefined);
          queries.invalidateQueries({ queryKey: [documentsPath] }).catch(() => undefined);
          setSaving(waiting.current > 0);
        }
      }
    },
    [id, queries, errorText],
  );
  const write = useCallback(
    (change: InvoiceWrite): Promise<boolean> => {
      waiting.current += 1;
      setSaving(true);
      const { show } = change;
      if (show) queries.setQueryData(invoiceQuery(id).queryKey, (known) => known && show(known));
      const done = last.current.then(() => attempt(change));
      last.current = done;
      return done;
    },
    [id, queries, attempt],
  );
  return { write, saving };
}
