import { sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { idempotency } from '#store/schema/company';
import type { KeyClaim } from './key-claim.ts';
import { runningKey } from './running-key.ts';

/** Says that the work behind this key still runs. */
export async function renewKey(t: Tenant, claim: KeyClaim): Promise<void> {
  await t.tx.update(idempotency).set({ createdAt: sql`now()` }).where(runningKey(t, claim));
}
