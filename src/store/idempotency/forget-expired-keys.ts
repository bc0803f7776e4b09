import { sql } from 'drizzle-orm';
import type { Database } from '#store/database';
import { idempotency } from '#store/schema/company';

/** Removes the keys of all tenants that are older than 24 hours. Answers how many. */
export async function forgetExpiredKeys(database: Database): Promise<number> {
  return database.system(async ({ tx }) => {
    const gone = await tx.delete(idempotency).where(sql`${idempotency.createdAt} < now() - interval '24 hours'`);
    return gone.rowCount ?? 0;
  });
}
