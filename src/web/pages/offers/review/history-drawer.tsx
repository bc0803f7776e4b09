import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Drawer } from '../../../ui/drawer.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { draftedQuery, type Revision, revisionsQuery } from '../data/offer-queries.ts';
import { revisionGroups } from '../model/revision-groups.ts';
import { HistoryEntry } from './history-entry.tsx';
import { HistoryOriginal } from './history-original.tsx';
import { useReview } from './review-context.ts';

/** So many entries are told at once; each asks the server for two saved states. */
const atOnce = 10;

/** What happened to the offer, in words, newest first; every earlier state can be had back. */
export function HistoryDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { offer } = useReview();
  const revisions = useQuery(revisionsQuery(offer));
  return (
    <Drawer open={true} wide={true} onOpenChange={(open) => !open && onClose()} title={t('offers.history.title')}>
      {revisions.isPending && <SkeletonRows rows={5} />}
      {revisions.error && (
        <ErrorState error={revisions.error} onRetry={() => revisions.refetch().catch(() => undefined)} />
      )}
      {revisions.data && <Story revisions={revisions.data} onRestored={onClose} />}
    </Drawer>
  );
}

function Story({ revisions, onRestored }: { revisions: readonly Revision[]; onRestored: () => void }) {
  const { t } = useI18n();
  const { offer } = useReview();
  const drafted = useQuery(draftedQuery(offer.id));
  const [shown, setShown] = useState(atOnce);
  const groups = revisionGroups(revisions);
  const names = revisions.map(({ createdBy }) => createdBy?.name ?? t('review.history.engine'));
  return (
    <>
      <ol className="flex flex-col">
        {groups.slice(0, shown).map((group, at) => (
          <HistoryEntry key={group.revisions[0]?.id} group={group} current={at === 0} onRestored={onRestored} />
        ))}
        {drafted.data && (
          <HistoryOriginal
            drafted={drafted.data}
            people={[...new Set(names)].join(', ')}
            untouched={revisions.length === 0}
            onRestored={onRestored}
          />
        )}
      </ol>
      {groups.length > shown && (
        <Button className="mt-3 w-full" onClick={() => setShown((count) => count + atOnce)}>
          {t('review.history.more')}
        </Button>
      )}
    </>
  );
}
