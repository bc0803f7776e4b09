import type { Sender } from '#core/drafting/read-sender/sender';
import { type OfferIntake, senderKey } from '#core/offer/offer-intake';
import type { offer } from '#store/schema/offer';

/** The columns of an offer's row that keep what came with its request. The sender stays with the request. */
export function intakeColumns({ facts, sender, proposal }: OfferIntake) {
  return {
    facts: [...facts],
    customerProposal: proposal,
    rejectedSender: proposal?.state === 'rejected' && sender ? senderKey(sender) : null,
  };
}

/** The other way round. */
export function intakeOf(
  row: Pick<typeof offer.$inferSelect, 'facts' | 'customerProposal'>,
  sender: Sender | null,
): OfferIntake {
  return { facts: row.facts, sender, proposal: row.customerProposal };
}
