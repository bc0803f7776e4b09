import { and, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { StoredContact } from '#store/contact/stored-contact';
import type { Tenant } from '#store/database';
import { contact } from '#store/schema/contact';

const { tenantId: _tenant, deletedAt: _deleted, ...columns } = getTableColumns(contact);

/** Columns of a contact that leave the store. */
export const contactColumns = columns;

/** A contact that is not deleted, or null. */
export async function loadContact(t: Tenant, id: string): Promise<StoredContact | null> {
  const [row] = await t.tx
    .select(contactColumns)
    .from(contact)
    .where(and(eq(contact.tenantId, t.id), eq(contact.id, id), isNull(contact.deletedAt)));
  return row ?? null;
}
