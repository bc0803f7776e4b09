import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { idempotency } from '#store/schema/company';
import type { KeyClaim } from './key-claim.ts';

/** The row that this claim made, as long as no answer was stored in it. */
export function runningKey(t: Tenant, { door, key }: Pick<KeyClaim, 'door' | 'key'>): SQL | undefined {
  return and(
    eq(idempotency.tenantId, t.id),
    eq(idempotency.door, door),
    eq(idempotency.key, key),
    isNull(idempotency.status),
  );
}
