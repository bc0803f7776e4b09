import type { Tenant } from '#store/database';
import { idempotency } from '#store/schema/company';
import type { KeyClaim, RunningMark } from './key-claim.ts';
import { runningKey } from './running-key.ts';
import { workDone } from './work-done.ts';

/** Frees a key whose work failed. If the work was done all the same, the key stays and later answers `lost`. */
export async function releaseKey(t: Tenant, claim: KeyClaim): Promise<void> {
  const [row] = await t.tx
    .select({ response: idempotency.response })
    .from(idempotency)
    .where(runningKey(t, claim))
    .for('update');
  if (!row || (await workDone(t, JSON.parse(row.response ?? '{}') as RunningMark)).length > 0) return;
  await t.tx.delete(idempotency).where(runningKey(t, claim));
}
