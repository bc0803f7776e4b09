import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Drawer } from '../../../ui/drawer.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { revisionsQuery } from '../data/offer-queries.ts';
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
  const [shown, setShown] = useState(atOnce);
  const groups = revisionGroups(revisions.data ?? []);
  const first = revisions.data?.at(-1);
  const names = revisions.data?.slice(0, -1).map(({ createdBy }) => createdBy?.name ?? t('review.history.engine'));
  const people = [...new Set(names)].join(', ');
  return (
    <Drawer open={true} wide={true} onOpenChange={(open) => !open && onClose()} title={t('offers.history.title')}>
      {revisions.isPending && <SkeletonRows rows={5} />}
      {revisions.error && (
        <ErrorState error={revisions.error} onRetry={() => revisions.refetch().catch(() => undefined)} />
      )}
      {first && groups.length > 2 && <HistoryOriginal original={first} people={people} />}
      <ol className="flex flex-col">
        {groups.slice(0, shown).map((group, at) => (
          <HistoryEntry key={group.revisions[0]?.id} group={group} current={at === 0} onRestored={onClose} />
        ))}
      </ol>
      {groups.length > shown && (
        <Button className="mt-3 w-full" onClick={() => setShown((count) => count + atOnce)}>
          {t('review.history.more')}
        </Button>
      )}
    </Drawer>
  );
}
