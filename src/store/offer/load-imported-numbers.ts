import { and, eq, inArray } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { offer } from '#store/schema/offer';

/** Which of these order references were imported before. */
export async function loadImportedNumbers(t: Tenant, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await t.tx
    .select({ number: offer.number })
    .from(offer)
    .where(and(eq(offer.tenantId, t.id), eq(offer.origin, 'import'), inArray(offer.number, [...numbers])));
  return new Set(rows.flatMap(({ number }) => (number === null ? [] : [number])));
}
