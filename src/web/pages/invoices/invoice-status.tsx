import { type MessageKey, useI18n } from '../../i18n/i18n-context.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';

const tones: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  pending: 'accent',
  overdue: 'danger',
  dunned: 'warn',
  paid: 'ok',
};

/** The state of an invoice, in the person's words. */
export function InvoiceStatus({ status }: { status: string }) {
  const { t } = useI18n();
  if (!(status in tones)) return <Badge>{status}</Badge>;
  return (
    <Badge tone={tones[status]} dot={true}>
      {t(`invoices.status.${status}` as MessageKey)}
    </Badge>
  );
}
