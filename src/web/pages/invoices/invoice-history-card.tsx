import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { useActivityText } from '../documents/editor/use-activity-text.ts';
import type { Invoice } from './data/invoice.ts';

/** What happened to the invoice, the last first. */
export function InvoiceHistoryCard({ invoice }: { invoice: Invoice }) {
  const { t, ago, date } = useI18n();
  const textOf = useActivityText();
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
