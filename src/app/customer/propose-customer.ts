import { LEGAL_FORM } from '#core/drafting/lexicon/legal-form';
import type { Sender } from '#core/drafting/read-sender/sender';
import { companyKey } from '#core/offer/company-key';
import { tidyName } from '#core/offer/customer-name';
import { type CustomerProposal, type ProposalSource, type ProposedContact, senderKey } from '#core/offer/offer-intake';
import { findContactsByDomain, findContactsByEmail } from '#store/contact/find-contacts';
import type { StoredContact } from '#store/contact/stored-contact';
import { findCustomersByMail } from '#store/customer/find-customers-by-mail';
import { findCustomersLike } from '#store/customer/find-customers-like';
import { loadCustomer } from '#store/customer/load-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import { wasRejected } from '#store/offer/was-rejected';

/** Longest name of a customer that is proposed. */
const longestName = 200;

/**
 * Who the sender of a request is: a customer by e-mail address, by a contact's, by VAT id, by domain or by company name, else a
 * new one. Null when the sender has no name to propose, or was turned down before.
 */
export async function proposeCustomer(t: Tenant, sender: Sender): Promise<CustomerProposal | null> {
  const key = senderKey(sender);
  if (key === null || (await wasRejected(t, key))) return null;
  const [contact] = sender.email === null ? [] : await findContactsByEmail(t, sender.email);
  const known = await recognise(t, sender, contact);
  const name =
    known?.customer.name ?? tidyName(sender.company ?? sender.name ?? sender.domain ?? '').slice(0, longestName);
  if (name === '') return null;
  return {
    customerId: known?.customer.id ?? null,
    name,
    contact: contactOf(sender, contact),
    source: known?.source ?? 'new',
    state: 'open',
  };
}

interface Recognised {
  readonly customer: StoredCustomer;
  readonly source: ProposalSource;
}

async function recognise(t: Tenant, sender: Sender, contact: StoredContact | undefined): Promise<Recognised | null> {
  const byMail = await findCustomersByMail(t, sender.email, sender.domain);
  const exact = byMail.find((one) => one.exact);
  if (exact) return { customer: exact.customer, source: 'email' };
  const ofContact = contact?.customerId ? await loadCustomer(t, contact.customerId) : null;
  if (ofContact) return { customer: ofContact, source: 'contact' };
  const named = await byCompany(t, sender);
  if (named) return named;
  const ofDomain = byMail[0]?.customer ?? (await byColleague(t, sender.domain));
  return ofDomain ? { customer: ofDomain, source: 'domain' } : null;
}

/** The customer of a contact in the same domain. */
async function byColleague(t: Tenant, domain: string | null): Promise<StoredCustomer | null> {
  if (domain === null) return null;
  for (const colleague of await findContactsByDomain(t, domain, 5)) {
    const customer = colleague.customerId ? await loadCustomer(t, colleague.customerId) : null;
    if (customer) return customer;
  }
  return null;
}

/** By VAT id or by name, legal forms and spelling aside. */
async function byCompany(t: Tenant, { company, taxId }: Sender): Promise<Recognised | null> {
  const bare = (text: string) => text.replace(/[^\dA-Z]/giu, '').toUpperCase();
  const taxed = taxId === null ? [] : await findCustomersLike(t, taxId, 20);
  const key = company === null ? '' : companyKey(company);
  const named = company === null || key.length < 3 ? [] : await findCustomersLike(t, longestWord(company), 200);
  const byTax = [...taxed, ...named].find(
    (customer) => taxId !== null && customer.taxId !== null && bare(customer.taxId) === bare(taxId),
  );
  if (byTax) return { customer: byTax, source: 'tax_id' };
  const same = named.find((customer) => companyKey(customer.name) === key);
  return same ? { customer: same, source: 'name' } : null;
}

/** The word of a company's name by which it is looked up: its longest beside the legal form. */
function longestWord(company: string): string {
  const words = company.replace(new RegExp(LEGAL_FORM.source, 'giu'), ' ').split(/[^\p{L}\p{N}]+/u);
  return words.reduce((longest, one) => (one.length > longest.length ? one : longest), '') || company;
}

function contactOf(sender: Sender, known: StoredContact | undefined): ProposedContact | null {
  if (sender.name === null && sender.email === null) return null;
  const words = (sender.name ?? '').split(/\s+/u).filter(Boolean);
  const lastname = words.length > 1 ? (words.pop() ?? null) : null;
  return {
    contactId: known?.id ?? null,
    firstname: words.join(' ') || null,
    lastname,
    position: sender.role,
    email: sender.email,
    phone: sender.phone,
  };
}
