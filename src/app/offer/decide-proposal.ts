import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { findOrCreateCustomer, resolveCustomer } from '#app/customer/resolve-customer';
import { changeOffer, type OfferChange, refuseLocked } from '#app/offer/change-offer';
import { type RedraftedOffer, redraftOffer } from '#app/offer/redraft-offer';
import type { Change } from '#app/record';
import { editableStates } from '#core/offer/lifecycle';
import type { CustomerProposal, ProposedContact } from '#core/offer/offer-intake';
import { Problem } from '#core/problem';
import { findContactsByEmail } from '#store/contact/find-contacts';
import { insertContact } from '#store/contact/save-contact';
import type { StoredContact } from '#store/contact/stored-contact';
import { saveCustomer } from '#store/customer/save-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { StoredOffer } from '#store/offer/stored-offer';
import { setRequestCustomer } from '#store/request/set-request-customer';

/** What somebody decided about an offer's proposal. Given fields replace what was proposed. */
export interface ProposalDecision {
  readonly offerId: string;
  readonly decision: 'confirm' | 'reject';
  readonly customerId?: string | null;
  readonly name?: string;
  readonly contact?: Partial<ProposedContact> | null;
}

/** An offer after a decision about who its request came from. */
export interface DecidedProposal {
  readonly offer: StoredOffer;
  /** What drafting again for that customer came to; null where nobody was confirmed, or somebody else was at it. */
  readonly redraft: RedraftedOffer | null;
}

/**
 * Confirms who a request came from — the customer and the contact are found or made and set on the offer, all in one
 * transaction, and the offer is drafted again by what is known of that customer — or turns the proposal down, which later
 * requests of the same sender remember. Deciding twice the same way changes nothing.
 *
 * @throws Problem `not_found`, also when nothing is proposed, `offer_locked`, `customer_not_found`.
 */
export async function decideProposal(app: App, actor: Actor, decision: ProposalDecision): Promise<DecidedProposal> {
  const { offer } = await changeOffer(app, actor, {
    offerId: decision.offerId,
    action: decision.decision === 'confirm' ? 'customer_confirmed' : 'customer_rejected',
    decide: (current, c) => decide(app, c, { current, decision }),
  });
  const again = decision.decision === 'confirm' && editableStates.includes(offer.state);
  const redraft = again ? await draftForCustomer(app, actor, offer) : null;
  return { offer: redraft?.offer ?? offer, redraft };
}

/** The confirmation stands by itself: who changes the offer in the same moment wins. */
async function draftForCustomer(app: App, actor: Actor, { id, header }: StoredOffer): Promise<RedraftedOffer | null> {
  if (header.clientRequest === null) return null;
  try {
    return await redraftOffer(app, actor, { offerId: id });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

interface Deciding {
  readonly current: StoredOffer;
  readonly decision: ProposalDecision;
}

async function decide(app: App, c: Change, { current, decision }: Deciding): Promise<OfferChange | null> {
  const { proposal } = current.intake;
  if (!proposal) throw new Problem('not_found', 'The offer proposes no customer.');
  const wanted = decision.decision === 'confirm' ? 'confirmed' : 'rejected';
  if (proposal.state === wanted) return null;
  refuseLocked(current);
  if (wanted === 'rejected') return { intake: { ...current.intake, proposal: { ...proposal, state: wanted } } };
  return confirm(app, c, { current, proposal: amended(proposal, decision) });
}

function amended(proposal: CustomerProposal, { customerId, name, contact }: ProposalDecision): CustomerProposal {
  const other = customerId !== undefined && customerId !== proposal.customerId;
  return {
    ...proposal,
    customerId: customerId === undefined ? (name === undefined ? proposal.customerId : null) : customerId,
    name: name ?? proposal.name,
    contact: contact === null ? null : contact ? { ...nobody, ...proposal.contact, ...contact } : proposal.contact,
    ...(other ? { source: 'name' as const } : {}),
  };
}

const nobody: ProposedContact = {
  contactId: null,
  firstname: null,
  lastname: null,
  position: null,
  email: null,
  phone: null,
};

async function confirm(
  app: App,
  c: Change,
  { current, proposal }: { readonly current: StoredOffer; readonly proposal: CustomerProposal },
): Promise<OfferChange> {
  const customer = await customerOf(app, c, { current, proposal });
  const contact = proposal.contact ? await contactFor(app, c, { customer, proposed: proposal.contact }) : null;
  if (current.header.requestId) await setRequestCustomer(c, current.header.requestId, customer.id);
  const name = contact ? [contact.firstname, contact.lastname].filter(Boolean).join(' ') : null;
  return {
    header: { ...current.header, customerId: customer.id, customerName: customer.name },
    ...(contact ? { document: { ...current.document, contactId: contact.id, contactName: name } } : {}),
    intake: {
      ...current.intake,
      proposal: {
        ...proposal,
        customerId: customer.id,
        name: customer.name,
        state: 'confirmed',
        contact: proposal.contact ? { ...proposal.contact, contactId: contact?.id ?? null } : null,
      },
    },
  };
}

/** The customer of the proposal; a new one starts with what the signature says. */
async function customerOf(
  app: App,
  c: Change,
  { current, proposal }: { readonly current: StoredOffer; readonly proposal: CustomerProposal },
): Promise<StoredCustomer> {
  if (proposal.customerId !== null) {
    const known = await resolveCustomer(app, c, { customerId: proposal.customerId, customerName: null, create: false });
    if (known) return known;
  }
  const { customer, created } = await findOrCreateCustomer(app, c, { name: proposal.name, source: 'request' });
  if (!created) return customer;
  const { sender } = current.intake;
  const after = {
    ...customer,
    email: sender?.email ?? null,
    phone: sender?.phone ?? null,
    address: sender?.address ?? {},
    taxId: sender?.taxId ?? null,
    language: current.language,
  };
  await saveCustomer(c, after);
  await c.record({
    entity: 'customer',
    entityId: customer.id,
    action: 'created',
    after: { name: after.name, source: after.source },
    event: 'customers.customer.created',
  });
  return after;
}

/** The contact with this address at this customer, or with the id that was proposed; made if there is none. */
async function contactFor(
  app: App,
  c: Change,
  { customer, proposed }: { readonly customer: StoredCustomer; readonly proposed: ProposedContact },
): Promise<StoredContact | null> {
  const known = proposed.email === null ? [] : await findContactsByEmail(c, proposed.email);
  const same =
    known.find((one) => one.id === proposed.contactId) ??
    known.find((one) => one.customerId === customer.id || one.customerId === null);
  if (same) return same;
  if (proposed.firstname === null && proposed.lastname === null && proposed.email === null) return null;
  const fresh = newContact(app, customer, proposed);
  await insertContact(c, fresh);
  await c.record({
    entity: 'contact',
    entityId: fresh.id,
    action: 'created',
    after: { firstname: fresh.firstname, lastname: fresh.lastname, email: fresh.email, customerId: customer.id },
    event: 'contacts.contact.created',
  });
  return fresh;
}

function newContact(app: App, customer: StoredCustomer, proposed: ProposedContact): StoredContact {
  const now = app.ports.clock.now();
  const mobile = /^(?:\+49 ?1[5-7]|01[5-7]|07\d|\+44 ?7|\+33 ?[67]|0[67])/.test(proposed.phone ?? '');
  return {
    id: app.ports.ids.next(),
    customerId: customer.id,
    firstname: proposed.firstname,
    lastname: proposed.lastname,
    position: proposed.position,
    companyName: null,
    email: proposed.email,
    phoneLandline: mobile ? null : proposed.phone,
    phoneMobile: mobile ? proposed.phone : null,
    address: null,
    addressLine2: null,
    city: null,
    zip: null,
    state: null,
    country: null,
    remarks: null,
    preferredLanguage: customer.language,
    salutation: null,
    customFields: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
