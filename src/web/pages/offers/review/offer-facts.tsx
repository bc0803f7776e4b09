import { useI18n } from '../../../i18n/i18n-context.ts';
import { Money } from '../../../ui/money.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { useReview } from './review-context.ts';

/** For whom, by whom, since when; and whether a change is on its way. */
export function OfferFacts({ busy }: { busy: boolean }) {
  const { t, ago, date } = useI18n();
  const { offer, readOnly, openPanel } = useReview();
  const customer = offer.customerName || t('offers.noCustomer');
  return (
    <div className="mb-4 flex min-h-5 flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      {readOnly ? (
        <span className="font-medium text-ink">{customer}</span>
      ) : (
        <button
          type="button"
          onClick={() => openPanel('details')}
          title={t('offers.review.changeCustomer')}
          className="rounded-sm font-medium text-ink underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-ink"
        >
          {customer}
        </button>
      )}
      <time dateTime={offer.createdAt} title={date(offer.createdAt, 'long')}>
        {t('offers.review.created', { when: ago(offer.createdAt) })}
      </time>
      {offer.userName && <span>{offer.userName}</span>}
      <span role="status" className="inline-flex items-center gap-1.5 text-xs text-faint">
        {busy && (
          <>
            <Spinner className="size-3" />
            {t('action.saving')}
          </>
        )}
      </span>
      <span className="ml-auto">
        {t('offers.totals.gross')}
        <Money
          amount={offer.totals.gross}
          currency={offer.currency}
          className="ml-2 text-base font-semibold text-ink"
        />
      </span>
    </div>
  );
}
