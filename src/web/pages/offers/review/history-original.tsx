import { useQuery } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { type Revision, revisionQuery } from '../data/offer-queries.ts';
import { comparedOffer, comparedRevision, offerDifferences } from '../model/offer-differences.ts';
import { DifferenceList } from './difference-list.tsx';
import { useReview } from './review-context.ts';

export interface HistoryOriginalProps {
  original: Revision;
  /** Names of all who changed the offer since. */
  people: string;
}

/** All that people changed since the engine drafted the offer, in one list. */
export function HistoryOriginal({ original, people }: HistoryOriginalProps) {
  const { t } = useI18n();
  const { offer } = useReview();
  const [open, setOpen] = useState(false);
  const drafted = useQuery({ ...revisionQuery(offer.id, original.id), enabled: open });
  return (
    <section className="mb-3 rounded-lg border border-line bg-canvas p-3">
      <Button variant="ghost" size="sm" aria-expanded={open} onClick={() => setOpen((was) => !was)}>
        <GitCompareArrows className="size-4" aria-hidden="true" />
        {t('review.history.all')}
      </Button>
      {open && (
        <div className="pt-2 pl-2">
          {drafted.data ? (
            <DifferenceList
              differences={offerDifferences(comparedRevision(drafted.data), comparedOffer(offer))}
              telling={{ who: people, currency: offer.currency }}
              nothing={t('review.history.compareNone')}
            />
          ) : (
            <Skeleton className="h-4 w-64" />
          )}
        </div>
      )}
    </section>
  );
}
