import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx';
import { BatchStrip } from '../batches/batch-strip.tsx';
import { offerQuery } from './data/offer-queries.ts';
import { ReviewDesk } from './review/review-desk.tsx';

/** One offer beside the request it answers: the heart of the product. */
export function ReviewPage() {
  const { t } = useI18n();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { batch }: { batch?: string } = useSearch({ strict: false });
  const offer = useQuery(offerQuery(id));
  if (offer.data && batch) {
    return (
      <div className="flex h-full min-h-0 flex-col">
        <BatchStrip batchId={batch} offerId={id} />
        <div className="min-h-0 flex-1">
          <ReviewDesk key={id} offer={offer.data} />
        </div>
      </div>
    );
  }
  if (offer.data) return <ReviewDesk key={id} offer={offer.data} />;
  const back = { to: '/offers', label: t('nav.offers') };
  return (
    <Page title={t('offers.review.title')} back={back}>
      {offer.error ? (
        <ErrorState error={offer.error} onRetry={() => offer.refetch().catch(() => undefined)} />
      ) : (
        <div className="grid gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <Skeleton className="h-80 max-lg:hidden" />
          <div className="rounded-xl border border-line bg-surface">
            <SkeletonRows rows={8} />
          </div>
        </div>
      )}
    </Page>
  );
}
