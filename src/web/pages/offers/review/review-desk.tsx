import { Pencil } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Page } from '../../../ui/page.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useOfferWrites } from '../data/use-offer-writes.ts';
import { isLocked, type Offer } from '../model/offer.ts';
import { FactsCard } from './facts-card.tsx';
import { LinesCard } from './lines-card.tsx';
import { MailsCard } from './mails-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { RequestPane } from './request-pane.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewBanners } from './review-banners.tsx';
import { type Panel, type Review, ReviewContext, type ReviewFocus } from './review-context.ts';
import { ReviewPanels } from './review-panels.tsx';
import { ReviewProgress } from './review-progress.tsx';
import { ReviewShortcuts } from './review-shortcuts.tsx';
import { TotalsCard } from './totals-card.tsx';
import { UnmatchedCard } from './unmatched-card.tsx';
import { useRedraft } from './use-redraft.ts';
import { useReviewActs } from './use-review-acts.ts';
import { useReviewFocus } from './use-review-focus.ts';

/** Request on the left, lines on the right, and what can be done with the offer. */
export function ReviewDesk({ offer }: { offer: Offer }) {
  const { t } = useI18n();
  const [panel, setPanel] = useState<Panel | null>(null);
  const writes = useOfferWrites(offer.id);
  const { acts, settling } = useReviewActs(writes.write);
  const redraft = useRedraft(writes.write);
  const { focus: places, moves } = useReviewFocus();
  const focus: ReviewFocus = { ...places, settling };
  const review = useReviewValue(offer, { ...moves, acts, redraft, write: writes.write, openPanel: setPanel });
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
            <MailsCard />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <ReviewProgress focus={focus} />
            <UnmatchedCard focus={focus} />
            <LinesCard focus={focus} />
            <FactsCard focus={focus} />
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

type Moves = Omit<Review, 'offer' | 'readOnly'>;

function useReviewValue(offer: Offer, moves: Moves): Review {
  const { role } = useSession();
  const readOnly = isLocked(offer) || !maySell(role);
  const { acts, redraft, write, openPanel, goTo, light, setActive, toggle } = moves;
  return useMemo(
    () => ({ offer, readOnly, write, acts, redraft, openPanel, goTo, light, setActive, toggle }),
    [offer, readOnly, write, acts, redraft, openPanel, goTo, light, setActive, toggle],
  );
}
