import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '#store/database';
import { installation } from '#store/schema/people';

/** The installation's secret: made once, kept in the database, so that several servers share it. */
export async function sharedSecret(database: Database): Promise<string> {
  const fresh = { key: 'secret', value: randomBytes(32).toString('hex') };
  await database.direct.insert(installation).values(fresh).onConflictDoNothing();
  const [row] = await database.direct.select().from(installation).where(eq(installation.key, 'secret'));
  if (!row) throw new Error('The installation has no secret.');
  return row.value;
}
