import type { Database } from '#store/database';
import { claimKey, type KeyState } from './claim-key.ts';
import { finishKey } from './finish-key.ts';
import type { KeyClaim } from './key-claim.ts';
import { releaseKey } from './release-key.ts';
import { renewKey } from './renew-key.ts';

type TenantClaim = KeyClaim & { readonly tenantId: string };
type Answer = Parameters<typeof finishKey>[2];

/** Answers by `Idempotency-Key`, shared by all processes on this database. Each verb is one short transaction. */
export function idempotencyStore(database: Database) {
  return {
    begin: (claim: TenantClaim): Promise<KeyState> => database.tenant(claim.tenantId, (t) => claimKey(t, claim)),
    renew: (claim: TenantClaim): Promise<void> => database.tenant(claim.tenantId, (t) => renewKey(t, claim)),
    finish: (claim: TenantClaim, answer: Answer): Promise<void> =>
      database.tenant(claim.tenantId, (t) => finishKey(t, claim, answer)),
    release: (claim: TenantClaim): Promise<void> => database.tenant(claim.tenantId, (t) => releaseKey(t, claim)),
  };
}
