import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { draftedQuery, revisionQuery } from '../data/offer-queries.ts';
import { restoreRevision } from '../data/offer-write.ts';
import { comparedRevision, offerDifferences } from '../model/offer-differences.ts';
import type { RevisionGroup } from '../model/revision-groups.ts';
import { DifferenceList } from './difference-list.tsx';
import { HistoryHead } from './history-head.tsx';
import { useReview } from './review-context.ts';

export interface HistoryEntryProps {
  group: RevisionGroup;
  /** The newest one: the offer as it is. */
  current: boolean;
  onRestored: () => void;
}

/** What one person did in one go, and the way back to how the offer was afterwards. */
export function HistoryEntry({ group, current, onRestored }: HistoryEntryProps) {
  const { t } = useI18n();
  const [newest] = group.revisions;
  if (!newest) return null;
  const who = newest.createdBy?.name ?? t('review.history.engine');
  return (
    <li className="flex flex-col gap-1.5 border-b border-line-soft py-3 last:border-b-0">
      <HistoryHead
        who={who}
        at={newest.createdAt}
        name={t('review.history.revision', { number: newest.revisionNumber })}
        restore={current ? null : restoreRevision(newest.id)}
        onRestored={onRestored}
      >
        {group.revisions.length > 1 && <span>{t('review.history.steps', { count: group.revisions.length })}</span>}
        {newest.acceptedAt && <Badge tone="ok">{t('status.accepted')}</Badge>}
        {current && <Badge tone="accent">{t('review.history.now')}</Badge>}
      </HistoryHead>
      <EntrySentences newestId={newest.id} beforeId={group.before?.id ?? null} who={who} />
    </li>
  );
}

interface EntrySentencesProps {
  newestId: string;
  /** Null: the state before is the engine's draft. */
  beforeId: string | null;
  who: string;
}

function EntrySentences({ newestId, beforeId, who }: EntrySentencesProps) {
  const { t } = useI18n();
  const { offer } = useReview();
  const after = useQuery(revisionQuery(offer.id, newestId));
  const earlier = useQuery({ ...revisionQuery(offer.id, beforeId ?? ''), enabled: beforeId !== null });
  const drafted = useQuery({ ...draftedQuery(offer.id), enabled: beforeId === null });
  const error = after.error ?? earlier.error ?? drafted.error;
  if (error) return <p className="text-sm text-muted">{t('error.title')}</p>;
  const before = beforeId === null ? drafted.data : earlier.data;
  if (!after.data || before === undefined) return <Skeleton className="h-4 w-2/3" />;
  const { snapshot } = after.data;
  if (before === null) {
    return <p className="text-sm">{t('review.history.drafted', { who, count: snapshot.items.length })}</p>;
  }
  return (
    <DifferenceList
      differences={offerDifferences(comparedRevision(before), comparedRevision(after.data))}
      telling={{ who, currency: snapshot.currency }}
      nothing={t('review.history.nothing')}
    />
  );
}
