import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { issuesByPath } from '../../../client/api-error.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { useSettled } from '../../offers/data/use-settled.ts';
import { type Invoice, type InvoiceSending, invoiceCalls, invoicesPath } from '../data/invoice.ts';

export interface SendInvoiceDialogProps {
  invoice: Invoice;
  /** It reminds of what is open, politely the first time, firmly then. */
  reminder: boolean;
  onClose: () => void;
}

/** Sends an invoice or a reminder, with the mail as it will read beside the form. */
export function SendInvoiceDialog({ invoice, reminder, onClose }: SendInvoiceDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [recipients, setRecipients] = useState(invoice.contact?.email ?? '');
  const [message, setMessage] = useState('');
  const [ccToOwner, setCc] = useState(false);
  const [adjustDates, setAdjust] = useState(!invoice.is_locked);
  const send = useSending(invoice, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const own = { recipients, message: message.trim() || null, ccToOwner };
    send.mutate({ ...own, increaseDunningLevel: reminder, adjustDates });
  };
  const issues = issuesByPath(send.error);
  const { number, reminded } = invoice;
  const title = t(reminder ? 'invoices.remindTitle' : 'invoices.sendTitle', { number });
  const hint = reminder ? t(reminded === 0 ? 'invoices.remindFirst' : 'invoices.remindAgain') : t('invoices.sendHint');
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={hint}
      size="lg"
      footer={
        <SendButtons
          reminder={reminder}
          busy={send.isPending}
          disabled={invoice.elements.length === 0}
          onClose={onClose}
        />
      }
    >
      <div className="grid gap-4 py-1 sm:grid-cols-2">
        <form id="send-invoice" className="flex flex-col gap-3" onSubmit={submit}>
          {send.error && !issues['recipients'] && <Notice tone="danger">{errorText(send.error)}</Notice>}
          {invoice.elements.length === 0 && <Notice tone="warn">{t('invoices.noLines')}</Notice>}
          <TextField
            label={t('invoices.to')}
            hint={t('invoices.toHint')}
            error={issues['recipients']}
            required={true}
            value={recipients}
            onChange={setRecipients}
          />
          <TextField
            label={t('invoices.message')}
            hint={t('invoices.messageHint')}
            multiline={true}
            value={message}
            onChange={setMessage}
          />
          {!reminder && <Checkbox label={t('invoices.adjust')} checked={adjustDates} onChange={setAdjust} />}
          <Checkbox label={t('invoices.cc')} checked={ccToOwner} onChange={setCc} />
        </form>
        <MailPreview id={invoice.id} reminder={reminder} message={message} />
      </div>
    </Dialog>
  );
}

interface SendButtonsProps {
  reminder: boolean;
  busy: boolean;
  disabled: boolean;
  onClose: () => void;
}

function SendButtons({ reminder, busy, disabled, onClose }: SendButtonsProps) {
  const { t } = useI18n();
  return (
    <>
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button variant="primary" type="submit" form="send-invoice" busy={busy} disabled={disabled}>
        {t(reminder ? 'invoices.remind' : 'invoices.send')}
      </Button>
    </>
  );
}

/** One attempt has one key until something of it changes, so that it is sent once however often the button is pressed. */
function useSending(invoice: Invoice, onClose: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [attempt] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (sending: InvoiceSending) => invoiceCalls.send(invoice.id, sending, attempt + shortSum(sending)),
    onSuccess: async (_, { recipients }) => {
      toast.ok(t('invoices.sent', { to: recipients }));
      onClose();
      await queries.invalidateQueries({ queryKey: [invoicesPath] });
    },
  });
}

/** Tells attempts apart; two that differ may only seldom have the same. */
function shortSum(sending: InvoiceSending): string {
  let sum = 0;
  for (const letter of JSON.stringify(sending)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007;
  return `-${sum}`;
}

function MailPreview({ id, reminder, message }: { id: string; reminder: boolean; message: string }) {
  const { t } = useI18n();
  const settled = useSettled(message.trim(), 400);
  const query = new URLSearchParams({ type: 'invoice', id, ...(reminder ? { reminder: 'true' } : {}) });
  if (settled !== '') query.set('message', settled);
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <figcaption className="text-xs font-medium text-muted">{t('invoices.mailPreview')}</figcaption>
      <iframe
        title={t('invoices.mailPreview')}
        src={`/api/document/mail-preview?${query}`}
        className="h-96 w-full flex-1 rounded-lg border border-line bg-white"
      />
    </figure>
  );
}
