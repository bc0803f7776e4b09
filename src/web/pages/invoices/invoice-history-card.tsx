import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import type { Activity } from '../documents/data/document.ts';
import { ActivityItem } from '../documents/editor/activity-item.tsx';
import { useActivityText } from '../documents/editor/use-activity-text.ts';
import type { Invoice } from './data/invoice.ts';

/** What happened to the invoice, the last first. */
export function InvoiceHistoryCard({ invoice }: { invoice: Invoice }) {
  const { t } = useI18n();
  const textOf = useInvoiceActivityText();
  return (
    <Card title={t('invoices.history')}>
      <ol className="flex flex-col gap-3">
        {invoice.activities.map((activity) => (
          <ActivityItem key={activity.id} activity={activity} text={textOf(activity)} />
        ))}
      </ol>
    </Card>
  );
}

/** What happened in the person's words; payments and reminders, which only invoices have, among it. */
function useInvoiceActivityText(): (activity: Activity) => string {
  const { t } = useI18n();
  const others = useActivityText();
  return (activity) => {
    const { description, causer } = activity;
    const amount = /^Payment of (.+) noted$/.exec(description)?.[1];
    const reminded = /^Reminder sent to (.+)$/.exec(description)?.[1];
    const own =
      (amount && t('invoices.event.payment', { amount })) ||
      (reminded && t('invoices.event.reminder', { to: reminded })) ||
      (description === 'Payment taken back' && t('invoices.event.takenBack')) ||
      (description.startsWith('Invoice paid on') && t('invoices.event.paid'));
    if (!own) return others(activity);
    return causer.name ? `${causer.name} · ${own}` : own;
  };
}
