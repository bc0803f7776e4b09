import { useNavigate } from '@tanstack/react-router';
import { BadgeCheck, FileText, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../app/session-context.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { toast } from '../../ui/toast.ts';
import { useWrite } from '../../ui/use-write.ts';
import { ownPath } from '../documents/editor/own-path.ts';
import { type Invoice, invoiceCalls, invoicesPath } from './data/invoice.ts';
import { SendInvoiceDialog } from './send-invoice-dialog.tsx';

/** What can be done with an invoice, the next step last. */
export function InvoiceActions({ invoice }: { invoice: Invoice }) {
  const { t } = useI18n();
  const { role } = useSession();
  const navigate = useNavigate();
  const { run, busy } = useWrite(invoicesPath);
  const [sending, setSending] = useState(false);
  const { id, is_paid: isPaid } = invoice;
  const pay = async () => {
    const today = new Date().toISOString().slice(0, 10);
    const issued = (invoice.issued_at ?? today).slice(0, 10);
    // An invoice that is dated ahead counts as paid on its day.
    const [paidOn] = [today, issued].sort().reverse();
    const paid_at = isPaid ? null : paidOn;
    if (await run(() => invoiceCalls.edit(id, { paid_at })))
      toast.ok(t(isPaid ? 'invoices.unpaidDone' : 'invoices.paidDone'));
  };
  const remove = async () => {
    if (!(await run(() => invoiceCalls.remove(id)))) return;
    await navigate({ to: '/invoices' });
    toast.ok(t('invoices.deleted', { number: invoice.number }), {
      label: t('offers.undo'),
      run: () => run(() => invoiceCalls.restore(id)).catch(() => undefined),
    });
  };
  return (
    <>
      <IconButton
        label={t('offers.pdf.open')}
        icon={<FileText />}
        onClick={() => window.open(ownPath(invoice.pdf_url), '_blank', 'noreferrer')}
      />
      {maySell(role) && (
        <>
          {!isPaid && (
            <IconButton
              label={t('offers.action.delete')}
              icon={<Trash2 />}
              onClick={() => remove().catch(() => undefined)}
            />
          )}
          <Button busy={busy} onClick={() => pay().catch(() => undefined)}>
            <BadgeCheck className="size-4" aria-hidden="true" />
            {t(isPaid ? 'invoices.markUnpaid' : 'invoices.markPaid')}
          </Button>
          <Button variant={isPaid ? 'secondary' : 'primary'} onClick={() => setSending(true)}>
            <Send className="size-4" aria-hidden="true" />
            {t(invoice.is_locked ? 'invoices.sendAgain' : 'invoices.send')}
          </Button>
        </>
      )}
      {sending && <SendInvoiceDialog invoice={invoice} onClose={() => setSending(false)} />}
    </>
  );
}
