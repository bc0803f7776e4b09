import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import type { DraftedBody } from '#doors/drafts/contract';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { restoreDraft } from '../data/offer-write.ts';
import { comparedOffer, comparedRevision, offerDifferences } from '../model/offer-differences.ts';
import { DifferenceList } from './difference-list.tsx';
import { HistoryHead } from './history-head.tsx';
import { useReview } from './review-context.ts';

export interface HistoryOriginalProps {
  drafted: DraftedBody;
  /** Names of all who changed the offer since. */
  people: string;
  /** Nobody changed anything. */
  untouched: boolean;
  onRestored: () => void;
}

/** Where the offer started: what the engine drafted, all that was changed since in one list, and the way back. */
export function HistoryOriginal({ drafted, people, untouched, onRestored }: HistoryOriginalProps) {
  const { t } = useI18n();
  const { offer } = useReview();
  const [open, setOpen] = useState(false);
  const who = t('review.history.engine');
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <HistoryHead
        who={who}
        at={drafted.createdAt}
        name={t('review.history.original')}
        restore={untouched ? null : restoreDraft}
        onRestored={onRestored}
      >
        <Badge>{t('review.history.original')}</Badge>
      </HistoryHead>
      <p className="text-sm">{t('review.history.drafted', { who, count: drafted.snapshot.items.length })}</p>
      {!untouched && (
        <div>
          <Button variant="ghost" size="sm" aria-expanded={open} onClick={() => setOpen((was) => !was)}>
            <GitCompareArrows className="size-4" aria-hidden="true" />
            {t('review.history.all')}
          </Button>
          {open && (
            <div className="mt-2 rounded-lg border border-line-soft bg-canvas p-3">
              <DifferenceList
                differences={offerDifferences(comparedRevision(drafted), comparedOffer(offer))}
                telling={{ who: people, currency: offer.currency }}
                nothing={t('review.history.compareNone')}
              />
            </div>
          )}
        </div>
      )}
    </li>
  );
}
