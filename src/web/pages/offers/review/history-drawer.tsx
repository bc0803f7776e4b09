import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Drawer } from '../../../ui/drawer.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { revisionsQuery } from '../data/offer-queries.ts';
import { useReview } from './review-context.ts';

/** Every saved state of the offer, newest first. */
export function HistoryDrawer({ onClose }: { onClose: () => void }) {
  const { t, date } = useI18n();
  const { offer } = useReview();
  const revisions = useQuery(revisionsQuery(offer));
  return (
    <Drawer open={true} onOpenChange={(open) => !open && onClose()} title={t('offers.history.title')}>
      {revisions.isPending && <SkeletonRows rows={5} />}
      {revisions.error && (
        <ErrorState error={revisions.error} onRetry={() => revisions.refetch().catch(() => undefined)} />
      )}
      <ol className="flex flex-col">
        {revisions.data?.map(({ id, revisionNumber, createdBy, createdAt, acceptedAt }) => (
          <li key={id} className="flex items-baseline gap-3 border-b border-line-soft py-2.5 last:border-b-0">
            <span className="w-8 shrink-0 text-right text-faint tabular-nums">{revisionNumber}</span>
            <span className="min-w-0 flex-1">
              <span className="block">{date(createdAt, 'dateTime')}</span>
              <span className="block truncate text-xs text-muted">
                {createdBy?.name ?? t('offers.history.somebody')}
              </span>
            </span>
            {acceptedAt && <Badge tone="ok">{t('status.accepted')}</Badge>}
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
