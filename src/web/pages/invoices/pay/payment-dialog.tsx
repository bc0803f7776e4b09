import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { issuesByPath } from '../../../client/api-error.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { NumberField, TextField } from '../../../ui/text-field.tsx';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { type Invoice, invoiceCalls, invoicesPath } from '../data/invoice.ts';

/** Notes a payment; all that is open unless the person says less. */
export function PaymentDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t, money } = useI18n();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const { currency, open_total: open } = invoice;
  const [amount, setAmount] = useState(String(open));
  const [paidAt, setPaidAt] = useState(() => paymentDay(invoice));
  const [note, setNote] = useState('');
  // One payment, however often the button is pressed.
  const [key] = useState(() => crypto.randomUUID());
  const pay = useMutation({
    mutationFn: () =>
      invoiceCalls.pay(
        invoice.id,
        { amount: Number(amount), paid_at: paidAt, note: note.trim() || null },
        `${key}-${amount}-${paidAt}`,
      ),
    onSuccess: async () => {
      toast.ok(t('invoices.paymentDone', { amount: money(Number(amount), currency) }));
      onClose();
      await queries.invalidateQueries({ queryKey: [invoicesPath] });
    },
  });
  const issues = issuesByPath(pay.error);
  const isOther = pay.error !== null && !issues['amount'] && !issues['paid_at'];
  return (
    <Dialog
      open={true}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('invoices.addPayment')}
      description={t('invoices.openOf', { open: money(open, currency) })}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="add-payment" busy={pay.isPending} disabled={amount === ''}>
            {t('invoices.addPayment')}
          </Button>
        </>
      }
    >
      <form
        id="add-payment"
        className="flex flex-col gap-3 py-1"
        onSubmit={(event) => {
          event.preventDefault();
          pay.mutate();
        }}
      >
        {isOther && <Notice tone="danger">{errorText(pay.error)}</Notice>}
        <AmountAndDay invoice={invoice} issues={issues} {...{ amount, setAmount, paidAt, setPaidAt }} />
        <TextField label={t('invoices.note')} hint={t('invoices.noteHint')} value={note} onChange={setNote} />
      </form>
    </Dialog>
  );
}

interface AmountAndDayProps {
  invoice: Invoice;
  issues: Readonly<Record<string, string | undefined>>;
  amount: string;
  setAmount: (amount: string) => void;
  paidAt: string;
  setPaidAt: (day: string) => void;
}

function AmountAndDay({ invoice, issues, amount, setAmount, paidAt, setPaidAt }: AmountAndDayProps) {
  const { t, money } = useI18n();
  const { currency, open_total: open } = invoice;
  return (
    <>
      <NumberField
        label={t('invoices.amount')}
        error={issues['amount'] && t('invoices.amountWrong', { open: money(open, currency) })}
        value={amount}
        onChange={setAmount}
        suffix={currency}
      />
      <TextField
        label={t('invoices.paidOn')}
        error={issues['paid_at'] && t('invoices.paidOnWrong')}
        required={true}
        input={{ type: 'date', min: (invoice.issued_at ?? '').slice(0, 10) }}
        value={paidAt}
        onChange={setPaidAt}
      />
    </>
  );
}

/** Today; an invoice that is dated ahead is paid on its day. */
function paymentDay({ issued_at: issuedAt }: Invoice): string {
  const today = new Date().toISOString().slice(0, 10);
  return [today, (issuedAt ?? today).slice(0, 10)].sort().at(-1) ?? today;
}
