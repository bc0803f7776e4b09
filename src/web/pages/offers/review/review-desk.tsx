import { Pencil } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Page } from '../../../ui/page.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { type OfferWrites, useOfferWrites } from '../data/use-offer-writes.ts';
import { isLocked, type Offer } from '../model/offer.ts';
import { LinesCard } from './lines-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { RequestPane } from './request-pane.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewBanners } from './review-banners.tsx';
import { type Panel, type Review, ReviewContext } from './review-context.ts';
import { ReviewPanels } from './review-panels.tsx';
import { ReviewShortcuts } from './review-shortcuts.tsx';
import { TotalsCard } from './totals-card.tsx';
import { UnmatchedCard } from './unmatched-card.tsx';
import { useReviewFocus } from './use-review-focus.ts';

/** Request on the left, lines on the right, and what can be done with the offer. */
export function ReviewDesk({ offer }: { offer: Offer }) {
  const { t } = useI18n();
  const [panel, setPanel] = useState<Panel | null>(null);
  const writes = useOfferWrites(offer.id);
  const { focus, moves } = useReviewFocus();
  const review = useReviewValue(offer, writes.write, { ...moves, openPanel: setPanel });
  return (
    <ReviewContext value={review}>
      <Page
        title={offer.name}
        badge={
          <>
            {!review.readOnly && (
              <IconButton
                label={t('offers.review.editDetails')}
                icon={<Pencil />}
                onClick={() => setPanel('details')}
              />
            )}
            <StatusBadge status={offer.status} />
          </>
        }
        back={{ to: '/offers', label: t('nav.offers') }}
        actions={<ReviewActions />}
      >
        <OfferFacts busy={writes.busy} />
        <ReviewBanners writes={writes} />
        <div className="grid items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)] 2xl:grid-cols-[30rem_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-0">
            <RequestPane focus={focus} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <UnmatchedCard focus={focus} />
            <LinesCard focus={focus} />
            <div className="grid items-start gap-4 xl:grid-cols-2">
              <NotesCard />
              <TotalsCard />
            </div>
          </div>
        </div>
      </Page>
      <ReviewShortcuts focus={focus} idle={panel === null} />
      <ReviewPanels panel={panel} onClose={() => setPanel(null)} />
    </ReviewContext>
  );
}

type Moves = Omit<Review, 'offer' | 'readOnly' | 'write'>;

function useReviewValue(offer: Offer, write: OfferWrites['write'], moves: Moves): Review {
  const { role } = useSession();
  const readOnly = isLocked(offer) || !maySell(role);
  const { openPanel, goTo, light, setActive, toggle } = moves;
  return useMemo(
    () => ({ offer, readOnly, write, openPanel, goTo, light, setActive, toggle }),
    [offer, readOnly, write, openPanel, goTo, light, setActive, toggle],
  );
}
