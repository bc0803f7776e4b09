import { sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { idempotency } from '#store/schema/company';
import type { KeyClaim } from './key-claim.ts';
import { runningKey } from './running-key.ts';

/** Keeps the answer that every repetition gets for 24 hours. */
export async function finishKey(
  t: Tenant,
  claim: KeyClaim,
  answer: { readonly status: number; readonly body: string; readonly contentType: string | null },
): Promise<void> {
  await t.tx
    .update(idempotency)
    .set({ status: answer.status, response: answer.body, contentType: answer.contentType, createdAt: sql`now()` })
    .where(runningKey(t, claim));
}
