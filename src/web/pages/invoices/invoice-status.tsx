import { Badge, type Tone } from '../../ui/badge.tsx';
import { useInvoiceStatusText } from './use-invoice-status-text.ts';

const tones: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  pending: 'accent',
  overdue: 'danger',
  dunned: 'warn',
  paid: 'ok',
};

/** The state of an invoice, in the person's words. */
export function InvoiceStatus({ status }: { status: string }) {
  const text = useInvoiceStatusText()(status);
  if (!(status in tones)) return <Badge>{text}</Badge>;
  return (
    <Badge tone={tones[status]} dot={true}>
      {text}
    </Badge>
  );
}
