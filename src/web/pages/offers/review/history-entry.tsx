import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { toast } from '../../../ui/toast.ts';
import { type Revision, revisionQuery } from '../data/offer-queries.ts';
import { restoreRevision } from '../data/offer-write.ts';
import { comparedRevision, offerDifferences } from '../model/offer-differences.ts';
import type { RevisionGroup } from '../model/revision-groups.ts';
import { DifferenceList } from './difference-list.tsx';
import { useReview } from './review-context.ts';

export interface HistoryEntryProps {
  group: RevisionGroup;
  /** The newest one: the offer as it is. */
  current: boolean;
  onRestored: () => void;
}

/** What one person did in one go, and the way back to how the offer was afterwards. */
export function HistoryEntry({ group, current, onRestored }: HistoryEntryProps) {
  const { t, date } = useI18n();
  const { readOnly, write } = useReview();
  const [newest] = group.revisions;
  if (!newest) return null;
  const who = newest.createdBy?.name ?? t('review.history.engine');
  const restore = async () => {
    const done = await write(restoreRevision(newest.id), { label: t('review.history.restore') });
    if (!done) return;
    toast.ok(t('review.history.restored', { date: date(newest.createdAt, 'dateTime') }));
    onRestored();
  };
  return (
    <li className="flex flex-col gap-1.5 border-b border-line-soft py-3 last:border-b-0">
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        <span className="font-medium text-ink">{who}</span>
        <time dateTime={newest.createdAt}>{date(newest.createdAt, 'dateTime')}</time>
        {group.revisions.length > 1 && <span>{t('review.history.steps', { count: group.revisions.length })}</span>}
        {newest.acceptedAt && <Badge tone="ok">{t('status.accepted')}</Badge>}
        {group.before === null && <Badge>{t('review.history.original')}</Badge>}
        {current && <Badge tone="accent">{t('review.history.now')}</Badge>}
        {!current && !readOnly && (
          <Button
            size="sm"
            className="ml-auto"
            aria-label={`${t('review.history.restore')}: ${t('review.history.revision', { number: newest.revisionNumber })}`}
            onClick={restore}
          >
            {t('review.history.restore')}
          </Button>
        )}
      </div>
      <EntrySentences newest={newest} before={group.before} who={who} />
    </li>
  );
}

interface EntrySentencesProps {
  newest: Revision;
  before: Revision | null;
  who: string;
}

function EntrySentences({ newest, before, who }: EntrySentencesProps) {
  const { t } = useI18n();
  const { offer } = useReview();
  const after = useQuery(revisionQuery(offer.id, newest.id));
  const earlier = useQuery({ ...revisionQuery(offer.id, before?.id ?? ''), enabled: before !== null });
  if (after.error || earlier.error) return <p className="text-sm text-muted">{t('error.title')}</p>;
  if (!after.data || (before && !earlier.data)) return <Skeleton className="h-4 w-2/3" />;
  const { snapshot } = after.data;
  if (!earlier.data) {
    return <p className="text-sm">{t('review.history.drafted', { who, count: snapshot.items.length })}</p>;
  }
  return (
    <DifferenceList
      differences={offerDifferences(comparedRevision(earlier.data), comparedRevision(after.data))}
      telling={{ who, currency: snapshot.currency }}
      nothing={t('review.history.nothing')}
    />
  );
}
