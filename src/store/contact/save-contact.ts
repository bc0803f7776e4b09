import { and, eq } from 'drizzle-orm';
import type { StoredContact } from '#store/contact/stored-contact';
import type { Tenant } from '#store/database';
import { contact } from '#store/schema/contact';

/** Stores a new contact. Its customer must be one of the tenant's. */
export async function insertContact(t: Tenant, stored: StoredContact): Promise<void> {
  await t.tx.insert(contact).values({ ...stored, tenantId: t.id });
}

/** Writes a contact back. */
export async function saveContact(t: Tenant, { id, createdAt: _, ...columns }: StoredContact): Promise<void> {
  await t.tx
    .update(contact)
    .set(columns)
    .where(and(eq(contact.tenantId, t.id), eq(contact.id, id)));
}

/** Puts a contact in the trash. */
export async function trashContact(t: Tenant, id: string, at: Date): Promise<void> {
  await t.tx
    .update(contact)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(contact.tenantId, t.id), eq(contact.id, id)));
}
