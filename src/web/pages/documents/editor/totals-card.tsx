import { useQuery } from '@tanstack/react-query';
import { shownRates } from '#core/offer/shown-rates';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { cx } from '../../../ui/cx.ts';
import { Money } from '../../../ui/money.tsx';
import { economicsQuery } from '../../offers/data/offer-queries.ts';
import { MarginSummary } from '../../offers/review/margin-summary.tsx';
import { useDesk } from './desk-context.ts';

/** Net, VAT by rate, total, what is optional, and for staff what it earns. */
export function TotalsCard() {
  const { t, percent } = useI18n();
  const { document } = useDesk();
  const economics = useQuery(economicsQuery(document));
  const { currency } = document;
  const rows = document.show_vat ? shownRates(Object.values(document.vat_detailed)) : [];
  return (
    <Card title={t('offers.totals.title')}>
      <dl className="ml-auto flex max-w-sm flex-col gap-1 text-sm">
        {rows.length > 0 && <Row label={t('offers.totals.net')} amount={document.total} currency={currency} />}
        {rows.map(({ rate, tax }) => (
          <Row key={rate} label={`${t('offers.totals.vat')} ${percent(rate, 2)}`} amount={tax} currency={currency} />
        ))}
        <div
          className={cx(
            'flex justify-between gap-4 text-base font-semibold',
            rows.length > 0 && 'mt-1 border-t border-line pt-2',
          )}
        >
          <dt>{t(rows.length > 0 ? 'offers.totals.gross' : 'offers.totals.title')}</dt>
          <dd>
            <Money amount={document.total_with_vat} currency={currency} />
          </dd>
        </div>
        {document.total_optional !== 0 && (
          <Row label={t('documents.totals.optional')} amount={document.total_optional} currency={currency} />
        )}
      </dl>
      {economics.data && (
        <div className="ml-auto max-w-sm">
          <MarginSummary economics={economics.data} />
        </div>
      )}
    </Card>
  );
}

function Row({ label, amount, currency }: { label: string; amount: number; currency: string }) {
  return (
    <div className="flex justify-between gap-4 text-muted">
      <dt>{label}</dt>
      <dd>
        <Money amount={amount} currency={currency} />
      </dd>
    </div>
  );
}
