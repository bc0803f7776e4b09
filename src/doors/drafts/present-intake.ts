import type { StoredOffer } from '#app/offer/stored-offer';
import type { Offer } from '#doors/drafts/contract';

type Intake = Pick<Offer, 'requestedDate' | 'deliveryAddress' | 'facts' | 'sender' | 'customerProposal'>;

/** What the request of an offer says beside its items, and who sent it. */
export function presentIntake({ header, intake }: StoredOffer): Intake {
  const { sender, proposal } = intake;
  return {
    requestedDate: header.requestedDate ?? null,
    deliveryAddress: header.deliveryAddress ? { ...header.deliveryAddress } : null,
    facts: intake.facts.map(({ id, kind, text, span, value, checked }) => ({
      id,
      kind,
      text,
      span: [...span],
      value: value ? { ...value } : null,
      checked,
    })),
    sender: sender ? { ...sender } : null,
    customerProposal: proposal ? { ...proposal, contact: proposal.contact ? { ...proposal.contact } : null } : null,
  };
}
