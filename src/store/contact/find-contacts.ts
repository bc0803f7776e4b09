import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { contactColumns } from '#store/contact/load-contact';
import type { StoredContact } from '#store/contact/stored-contact';
import type { Tenant } from '#store/database';
import { containing } from '#store/keyset-page';
import { contact } from '#store/schema/contact';

/** Contacts with this address, letter case ignored, oldest first. */
export function findContactsByEmail(t: Tenant, email: string): Promise<StoredContact[]> {
  return find(t, sql`lower(${contact.email}) = ${email.trim().toLowerCase()}`, 100);
}

/** Contacts whose address ends in `@domain`, oldest first; at most `limit`. */
export function findContactsByDomain(t: Tenant, domain: string, limit = 20): Promise<StoredContact[]> {
  return find(t, sql`split_part(lower(${contact.email}), '@', 2) = ${domain.trim().toLowerCase()}`, limit);
}

/** Contacts with a text in name, company, address, telephone or city, letter case ignored, `%` and `_` literal; oldest first. */
export function findContacts(t: Tenant, text: string, limit: number): Promise<StoredContact[]> {
  return find(t, sql`${contact.id} in (select search_contacts(${t.id}, ${containing(text)}, 10000))`, limit);
}

/** The contacts of a customer, oldest first. */
export function findContactsOf(t: Tenant, customerIds: readonly string[], limit = 1000): Promise<StoredContact[]> {
  return find(t, inArray(contact.customerId, [...customerIds]), limit);
}

function find(t: Tenant, which: SQL, limit: number): Promise<StoredContact[]> {
  return t.tx
    .select(contactColumns)
    .from(contact)
    .where(and(eq(contact.tenantId, t.id), isNull(contact.deletedAt), which))
    .orderBy(asc(contact.createdAt), asc(contact.id))
    .limit(limit);
}
