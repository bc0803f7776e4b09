import { Link } from '@tanstack/react-router';
import { useSession } from '../../app/session-context.ts';
import { type Customer, type CustomerOffer, customersPath } from '../../client/customers.ts';
import { maySell } from '../../client/session.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Money } from '../../ui/money.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useOrderAgain } from './use-order-again.ts';

/** What this customer was offered, newest first. */
export function CustomerOffers({ customer }: { customer: Customer }) {
  const { t } = useI18n();
  const { orderOffer, busy } = useOrderAgain(customer);
  const list = usePagedList<CustomerOffer>({ path: `${customersPath}/${customer.id}/offers`, limit: 20 });
  return (
    <Card title={t('customers.offers')} flush={true}>
      {list.isPending && <SkeletonRows rows={3} />}
      {list.error !== null && list.rows.length === 0 && <ErrorState error={list.error} onRetry={list.reload} />}
      {!list.isPending && list.error === null && list.rows.length === 0 && (
        <p className="p-4 text-muted">{t('customers.noOffers')}</p>
      )}
      <ul>
        {list.rows.map((offer) => (
          <OfferLine key={offer.id} offer={offer} busy={busy} onAgain={() => orderOffer(offer.id)} />
        ))}
      </ul>
      {list.hasMore && (
        <div className="p-2">
          <Button variant="ghost" className="w-full" busy={list.isLoadingMore} onClick={list.loadMore}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </Card>
  );
}

interface OfferLineProps {
  offer: CustomerOffer;
  busy: boolean;
  onAgain: () => Promise<void>;
}

function OfferLine({ offer, busy, onAgain }: OfferLineProps) {
  const { t, ago } = useI18n();
  const { role } = useSession();
  const ordered = offer.status === 'accepted' || offer.status === 'imported';
  return (
    <li className="relative flex flex-col gap-1 border-b border-line-soft px-4 py-2.5 last:border-0 hover:bg-hover">
      <div className="flex items-center gap-3">
        <Link to={`/offers/${offer.id}`} className="min-w-0 flex-1 truncate font-medium after:absolute after:inset-0">
          {offer.name}
        </Link>
        <Money amount={offer.totalNet} currency={offer.currency} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="text-xs whitespace-nowrap text-muted">{ago(offer.updatedAt)}</span>
        <span className="ml-auto flex items-center gap-2">
          {ordered && maySell(role) && (
            <Button
              size="sm"
              variant="ghost"
              className="relative"
              disabled={busy}
              aria-label={`${t('customers.orderAgain')}: ${offer.name}`}
              onClick={onAgain}
            >
              {t('customers.orderAgain')}
            </Button>
          )}
          <StatusBadge status={offer.status} />
        </span>
      </div>
    </li>
  );
}
