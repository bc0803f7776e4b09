import { UserRoundCheck } from 'lucide-react';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { rejectProposal } from '../data/offer-write.ts';
import type { CustomerProposal as Proposal } from '../model/offer.ts';
import { useReview } from './review-context.ts';

const sources: Readonly<Record<Proposal['source'], MessageKey>> = {
  email: 'review.proposal.email',
  contact: 'review.proposal.contact',
  tax_id: 'review.proposal.tax_id',
  domain: 'review.proposal.domain',
  name: 'review.proposal.name',
  new: 'review.proposal.new',
};

/** Who the request seems to come from, settled by one click. Nothing when that is clear or was decided. */
export function CustomerProposal() {
  const { t } = useI18n();
  const { offer, readOnly, redraft, write } = useReview();
  const { customerProposal: proposal } = offer;
  if (readOnly || !proposal || proposal.state !== 'open') return null;
  const { contact } = proposal;
  const person = [contact?.firstname, contact?.lastname].filter(Boolean).join(' ');
  const reach = [person, contact?.position, contact?.email, contact?.phone].filter(Boolean).join(' · ');
  const reject = () => {
    write(rejectProposal, { label: proposal.name }).catch(() => undefined);
  };
  return (
    <section
      aria-label={t('review.proposal.title')}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-accent-line bg-accent-soft px-3 py-2"
    >
      <UserRoundCheck className="size-4 shrink-0 text-accent-text" aria-hidden="true" />
      <div className="min-w-48 flex-1 text-sm">
        <p>
          {t('review.proposal.looksLike')} <strong className="font-semibold">{proposal.name}</strong>{' '}
          <span className="text-muted">({t(sources[proposal.source])})</span>
        </p>
        {reach !== '' && <p className="text-xs break-words text-muted">{reach}</p>}
      </div>
      <div className="ml-auto flex gap-1">
        <Button size="sm" onClick={reject}>
          {t('review.proposal.reject')}
        </Button>
        <Button size="sm" variant="primary" onClick={() => redraft.confirmCustomer(proposal.name)}>
          {t(proposal.customerId === null ? 'review.proposal.create' : 'review.proposal.link')}
        </Button>
      </div>
    </section>
  );
}
