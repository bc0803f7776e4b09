import type { Fact } from '#core/drafting/read-facts/fact';
import type { Sender } from '#core/drafting/read-sender/sender';

/** A fact of the request on the offer's checklist. */
export interface OfferFact extends Fact {
  readonly id: string;
  /** Somebody has seen to it. */
  readonly checked: boolean;
}

/** A person as proposed; null for what is unknown. */
export interface ProposedContact {
  /** A contact that exists. */
  readonly contactId: string | null;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly position: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** By what a customer was recognised; `new`: nobody was. */
export type ProposalSource = 'email' | 'contact' | 'tax_id' | 'domain' | 'name' | 'new';

/** Who an offer's request seems to come from. */
export interface CustomerProposal {
  /** Null proposes a new customer. */
  readonly customerId: string | null;
  readonly name: string;
  readonly contact: ProposedContact | null;
  readonly source: ProposalSource;
  readonly state: 'open' | 'confirmed' | 'rejected';
}

/** What came with the request of an offer beside its items. */
export interface OfferIntake {
  readonly facts: readonly OfferFact[];
  readonly sender: Sender | null;
  readonly proposal: CustomerProposal | null;
}

/** Of an offer that did not start from a request. */
export const emptyIntake: OfferIntake = { facts: [], sender: null, proposal: null };

/** One name for a sender: the address, else company and person. Null for nobody. */
export function senderKey(sender: Sender): string | null {
  const named = [sender.company, sender.name].filter((part) => part !== null).join(' / ');
  return sender.email ?? (named === '' ? null : named.toLowerCase());
}
