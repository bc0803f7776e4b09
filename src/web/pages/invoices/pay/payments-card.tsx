import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Money } from '../../../ui/money.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { toast } from '../../../ui/toast.ts';
import { useWrite } from '../../../ui/use-write.ts';
import { type Invoice, invoiceCalls, invoicesPath } from '../data/invoice.ts';
import { PaymentDialog } from './payment-dialog.tsx';

/** What came in for the invoice, and what is open. A draft has none yet. */
export function PaymentsCard({ invoice }: { invoice: Invoice }) {
  const { t, money } = useI18n();
  const { role } = useSession();
  const [paying, setPaying] = useState(false);
  const { currency, payments, paid_total: paid, open_total: open, total_with_vat: total } = invoice;
  if (!invoice.is_locked) return null;
  return (
    <Card
      title={t('invoices.payments')}
      description={invoice.is_paid ? t('invoices.allPaid') : t('invoices.openOf', { open: money(open, currency) })}
      actions={
        maySell(role) && !invoice.is_paid && <Button onClick={() => setPaying(true)}>{t('invoices.addPayment')}</Button>
      }
    >
      <Progress
        label={t('invoices.paid')}
        percent={total > 0 ? Math.min(100, (paid / total) * 100) : 100}
        detail={`${money(paid, currency)} / ${money(total, currency)}`}
      />
      {payments.length === 0 && (
        <p className="mt-3 text-sm text-muted">{t(invoice.is_paid ? 'invoices.paidWithout' : 'invoices.noPayments')}</p>
      )}
      <ul className="mt-2 flex flex-col">
        {payments.map((payment) => (
          <PaymentRow key={payment.id} invoice={invoice} payment={payment} />
        ))}
      </ul>
      {paying && <PaymentDialog invoice={invoice} onClose={() => setPaying(false)} />}
    </Card>
  );
}

function PaymentRow({ invoice, payment }: { invoice: Invoice; payment: Invoice['payments'][number] }) {
  const { t, date, money } = useI18n();
  const { role } = useSession();
  const { run, busy } = useWrite(invoicesPath);
  const { id, amount, note } = payment;
  const takeBack = async () => {
    if (await run(() => invoiceCalls.takeBack(id)))
      toast.ok(t('invoices.paymentBack', { amount: money(amount, invoice.currency) }));
  };
  return (
    <li className="flex items-center gap-3 border-b border-line-soft py-1.5 text-sm last:border-0">
      <time className="w-28 shrink-0 text-muted">{date(payment.paid_at)}</time>
      <span className="min-w-0 flex-1 truncate">{note}</span>
      <Money amount={amount} currency={invoice.currency} className="font-medium" />
      {maySell(role) && (
        <IconButton
          label={t('invoices.takeBack', { amount: money(amount, invoice.currency) })}
          icon={<Undo2 />}
          disabled={busy}
          onClick={() => takeBack().catch(() => undefined)}
        />
      )}
    </li>
  );
}
