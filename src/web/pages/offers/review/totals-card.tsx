import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Money } from '../../../ui/money.tsx';
import { economicsQuery } from '../data/offer-queries.ts';
import { DiscountField } from './discount-field.tsx';
import { MarginSummary } from './margin-summary.tsx';
import { useReview } from './review-context.ts';

/** Discount, what it all comes to, and what it earns. Every amount is the server's. */
export function TotalsCard() {
  const { t } = useI18n();
  const { role } = useSession();
  const { offer } = useReview();
  const economics = useQuery({ ...economicsQuery(offer), enabled: maySell(role) });
  const rows = [
    [t('offers.totals.net'), offer.totals.net],
    [t('offers.totals.vat'), offer.totals.vat],
  ] as const;
  return (
    <Card title={t('offers.totals.title')}>
      <DiscountField />
      <dl className="mt-3 flex flex-col gap-1.5 border-t border-line-soft pt-3">
        {rows.map(([label, amount]) => (
          <div key={label} className="flex justify-between text-muted">
            <dt>{label}</dt>
            <dd>
              <Money amount={amount} currency={offer.currency} />
            </dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between text-lg font-semibold">
          <dt>{t('offers.totals.gross')}</dt>
          <dd data-testid="total-gross">
            <Money amount={offer.totals.gross} currency={offer.currency} />
          </dd>
        </div>
      </dl>
      {economics.data && <MarginSummary economics={economics.data} />}
    </Card>
  );
}
