import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import type { Activity } from '../documents/data/document.ts';
import { useActivityText } from '../documents/editor/use-activity-text.ts';
import type { Invoice } from './data/invoice.ts';

/** What happened to the invoice, the last first. */
export function InvoiceHistoryCard({ invoice }: { invoice: Invoice }) {
  const { t, ago, date } = useI18n();
  const textOf = useInvoiceActivityText();
  return (
    <Card title={t('invoices.history')}>
      <ol className="flex flex-col gap-3">
        {invoice.activities.map((activity) => (
          <li key={activity.id} className="flex gap-2.5 text-sm">
            <span aria-hidden="true" className="mt-1.5 size-2 shrink-0 rounded-full bg-line-strong" />
            <div className="min-w-0">
              <p className="break-words">{textOf(activity)}</p>
              <time className="text-xs text-faint" title={date(activity.created_at, 'long')}>
                {ago(activity.created_at)}
              </time>
            </div>
          </li>
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
