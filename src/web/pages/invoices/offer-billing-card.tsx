import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { Money } from '../../ui/money.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { OfferDocument } from '../documents/data/document.ts';
import { offerBillingQuery } from './data/offer-billing.ts';
import { InvoiceStatus } from './invoice-status.tsx';

/** How much of an approved offer is billed, and by which invoices. */
export function OfferBillingCard({ offer }: { offer: OfferDocument }) {
  const { t, money, date } = useI18n();
  const { billable_total: all, billed_total: billed, currency } = offer;
  const invoices = useQuery({ ...offerBillingQuery(offer.id), enabled: offer.is_approved }).data?.invoices ?? [];
  if (!offer.is_approved) return null;
  return (
    <Card title={t('nav.invoices')}>
      <Progress
        label={t('invoices.billed')}
        percent={all > 0 ? Math.min(100, (billed / all) * 100) : 100}
        detail={`${money(billed, currency)} / ${money(all, currency)}`}
      />
      <ul className="mt-2 flex flex-col">
        {invoices.map((invoice) => (
          <li key={invoice.id} className="flex items-center gap-3 border-b border-line-soft py-2 text-sm last:border-0">
            <Link to={`/invoices/${invoice.id}`} className="font-medium text-accent hover:underline">
              {invoice.number}
            </Link>
            <InvoiceStatus status={invoice.status} />
            <span className="min-w-0 flex-1 truncate text-muted">{date(invoice.issued_at ?? '')}</span>
            <Money amount={invoice.total} currency={currency} />
          </li>
        ))}
      </ul>
      {invoices.length === 0 && <p className="mt-2 text-sm text-muted">{t('invoices.noneYet')}</p>}
    </Card>
  );
}
