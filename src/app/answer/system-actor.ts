import type { Actor } from '#app/actor';

/** Whoever does what no person asked for. */
export function systemActor(tenantId: string): Actor {
  return { tenantId, role: 'owner', userId: null, keyId: null, requestId: null };
}
