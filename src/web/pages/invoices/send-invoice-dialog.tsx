import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { issuesByPath } from '../../client/api-error.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import { type Invoice, type InvoiceSending, invoiceCalls, invoicesPath } from './data/invoice.ts';

type Choices = Pick<InvoiceSending, 'increaseDunningLevel' | 'adjustDates' | 'ccToOwner'>;

/** Sends an invoice, the first time or as a reminder. */
export function SendInvoiceDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useI18n();
  const text = useErrorText();
  const queries = useQueryClient();
  const [recipients, setRecipients] = useState(invoice.contact?.email ?? '');
  const [message, setMessage] = useState('');
  const [choices, setChoices] = useState<Choices>({
    increaseDunningLevel: invoice.is_overdue,
    adjustDates: !invoice.is_locked,
    ccToOwner: false,
  });
  const send = useMutation({
    mutationFn: () => invoiceCalls.send(invoice.id, { recipients, message: message.trim() || null, ...choices }),
    onSuccess: async () => {
      toast.ok(t('invoices.sent', { to: recipients }));
      onClose();
      await queries.invalidateQueries({ queryKey: [invoicesPath] });
    },
  });
  const issues = issuesByPath(send.error);
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('invoices.sendTitle', { number: invoice.number })}
      description={t('invoices.sendHint')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="send-invoice" busy={send.isPending}>
            {t('invoices.send')}
          </Button>
        </>
      }
    >
      <form
        id="send-invoice"
        className="flex flex-col gap-3 py-1"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        {send.error && !issues['recipients'] && <Notice tone="danger">{text(send.error)}</Notice>}
        <TextField
          label={t('invoices.to')}
          hint={t('invoices.toHint')}
          error={issues['recipients']}
          required={true}
          value={recipients}
          onChange={setRecipients}
        />
        <TextField label={t('invoices.message')} multiline={true} value={message} onChange={setMessage} />
        <SendingChoices choices={choices} onChange={setChoices} />
      </form>
    </Dialog>
  );
}

function SendingChoices({ choices, onChange }: { choices: Choices; onChange: (choices: Choices) => void }) {
  const { t } = useI18n();
  const box = (name: keyof Choices, label: string) => (
    <Checkbox label={label} checked={choices[name]} onChange={(is) => onChange({ ...choices, [name]: is })} />
  );
  return (
    <>
      {box('increaseDunningLevel', t('invoices.reminder'))}
      {box('adjustDates', t('invoices.adjust'))}
      {box('ccToOwner', t('invoices.cc'))}
    </>
  );
}
