import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { person } from '#store/schema/people';

/** Name and address of somebody in the company; null when they are gone, or nobody was named. */
export async function loadPerson(
  t: Tenant,
  id: string | null,
): Promise<{ readonly name: string; readonly email: string } | null> {
  if (id === null) return null;
  const [row] = await t.tx
    .select({ name: person.name, email: person.email })
    .from(person)
    .where(and(eq(person.tenantId, t.id), eq(person.id, id)));
  return row ?? null;
}
