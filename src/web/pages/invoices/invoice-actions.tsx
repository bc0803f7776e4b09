import { useNavigate } from '@tanstack/react-router';
import { BadgeCheck, BellRing, Ellipsis, FileText, Send, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../app/session-context.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.ts';
import { useWrite } from '../../ui/use-write.ts';
import { ownPath } from '../documents/editor/own-path.ts';
import { type Invoice, invoiceCalls, invoicesPath } from './data/invoice.ts';
import { PaymentDialog } from './pay/payment-dialog.tsx';
import { SendInvoiceDialog } from './send/send-invoice-dialog.tsx';

type Opened = 'send' | 'remind' | 'pay' | null;

/** What can be done with an invoice, the next step last: send it, then take the payment, or remind. */
export function InvoiceActions({ invoice }: { invoice: Invoice }) {
  const { t } = useI18n();
  const { role } = useSession();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const { is_paid: isPaid, is_locked: isSent } = invoice;
  if (!maySell(role)) return <OpenPaper invoice={invoice} />;
  return (
    <>
      <MoreMenu invoice={invoice} onSend={() => setOpened('send')} />
      {isSent && !isPaid && (
        <Button variant={invoice.is_overdue ? 'primary' : 'secondary'} onClick={() => setOpened('remind')}>
          <BellRing className="size-4" aria-hidden="true" />
          {t('invoices.remind')}
        </Button>
      )}
      {isSent && !isPaid && (
        <Button variant={invoice.is_overdue ? 'secondary' : 'primary'} onClick={() => setOpened('pay')}>
          <BadgeCheck className="size-4" aria-hidden="true" />
          {t('invoices.addPayment')}
        </Button>
      )}
      {!isSent && (
        <Button variant="primary" onClick={() => setOpened('send')}>
          <Send className="size-4" aria-hidden="true" />
          {t('invoices.send')}
        </Button>
      )}
      {(opened === 'send' || opened === 'remind') && (
        <SendInvoiceDialog invoice={invoice} reminder={opened === 'remind'} onClose={close} />
      )}
      {opened === 'pay' && <PaymentDialog invoice={invoice} onClose={close} />}
    </>
  );
}

const openPaper = ({ pdf_url }: Invoice) => window.open(ownPath(pdf_url), '_blank', 'noreferrer');

function OpenPaper({ invoice }: { invoice: Invoice }) {
  const { t } = useI18n();
  return <IconButton label={t('offers.pdf.open')} icon={<FileText />} onClick={() => openPaper(invoice)} />;
}

function MoreMenu({ invoice, onSend }: { invoice: Invoice; onSend: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { run } = useWrite(invoicesPath);
  const { id, number, is_paid: isPaid, is_locked: isSent, payments } = invoice;
  const hasPayments = payments.length > 0;
  const edit = async (fields: Readonly<Record<string, unknown>>, done: string) => {
    if (await run(() => invoiceCalls.edit(id, fields))) toast.ok(done);
  };
  const remove = async () => {
    if (!(await run(() => invoiceCalls.remove(id)))) return;
    await navigate({ to: '/invoices' });
    toast.ok(t('invoices.deleted', { number }), {
      label: t('offers.undo'),
      run: () => run(() => invoiceCalls.restore(id)).catch(() => undefined),
    });
  };
  return (
    <Menu trigger={<IconButton label={t('action.more')} icon={<Ellipsis />} />}>
      <MenuItem icon={<FileText />} onSelect={() => openPaper(invoice)}>
        {t('offers.pdf.open')}
      </MenuItem>
      {isSent && (
        <MenuItem icon={<Send />} onSelect={onSend}>
          {t('invoices.sendAgain')}
        </MenuItem>
      )}
      {isSent && !isPaid && !hasPayments && (
        <MenuItem
          icon={<Undo2 />}
          onSelect={() => edit({ locked_at: null }, t('invoices.reopened')).catch(() => undefined)}
        >
          {t('invoices.reopen')}
        </MenuItem>
      )}
      {isPaid && !hasPayments && (
        <MenuItem
          icon={<Undo2 />}
          onSelect={() => edit({ paid_at: null }, t('invoices.unpaidDone')).catch(() => undefined)}
        >
          {t('invoices.markUnpaid')}
        </MenuItem>
      )}
      {!isPaid && !hasPayments && (
        <>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger={true} onSelect={() => remove().catch(() => undefined)}>
            {t('offers.action.delete')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
