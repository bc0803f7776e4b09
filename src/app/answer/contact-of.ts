import { loadContact } from '#store/contact/load-contact';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';

/** Who answers through a link: the name they give, else the contact's, else the customer's. `id` is empty without a contact. */
export async function contactOf(
  t: Tenant,
  offer: StoredOffer,
  given: string | null,
): Promise<{ readonly id: string; readonly name: string }> {
  const { contactId } = offer.document;
  const contact = contactId === null ? null : await loadContact(t, contactId);
  const name = [contact?.firstname, contact?.lastname].filter(Boolean).join(' ');
  return { id: contact?.id ?? '', name: given || name || offer.header.customerName || 'Client' };
}
