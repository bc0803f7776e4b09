import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Door, Role } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { heldKeys, keyRevoked } from '#store/held/held-keys';
import { insertKey } from '#store/key/insert-key';
import { loadKeys, revokeKey as revoke, type StoredKey } from '#store/key/load-keys';

export type { StoredKey } from '#store/key/load-keys';

export interface NewKeyInput {
  readonly name: string;
  readonly door: Door;
  readonly role: Role;
  readonly mode: 'live' | 'test';
}

export interface CreatedKey {
  readonly key: StoredKey;
  /** The whole key, shown this once. */
  readonly secret: string;
}

/** Makes a key for one door: 256 random bits, of which only a hash is kept. */
export function createKey(app: App, actor: Actor, input: NewKeyInput): Promise<CreatedKey> {
  const secret = `${prefixFor(input.door)}_${input.mode}_${randomBytes(32).toString('hex')}`;
  const key: StoredKey = {
    ...input,
    id: app.ports.ids.next(),
    prefix: secret.slice(0, secret.lastIndexOf('_') + 5),
    userId: null,
    createdBy: actor.userId,
    createdAt: app.ports.clock.now(),
    lastUsedAt: null,
    revokedAt: null,
  };
  return change(app, actor, async (c) => {
    await insertKey(c, { ...key, hash: keyHash(secret) });
    await c.record({ entity: 'key', entityId: key.id, action: 'created', after: { ...input, prefix: key.prefix } });
    return { key, secret };
  });
}

export function listKeys(app: App, actor: Actor): Promise<StoredKey[]> {
  return app.database.tenant(actor.tenantId, loadKeys);
}

/**
 * Revokes a key: here at once, for other servers as soon as they hear of it.
 *
 * @throws Problem `not_found`.
 */
export async function revokeKey(app: App, actor: Actor, keyId: string): Promise<void> {
  await change(app, actor, async (c) => {
    if (!(await revoke(c, keyId, app.ports.clock.now()))) throw new Problem('not_found', 'The key does not exist.');
    await c.record({ entity: 'key', entityId: keyId, action: 'revoked', event: keyRevoked });
  });
  heldKeys(app.database).forget(keyId);
}

/** What the store keeps of a key. A fast hash is enough for 256 random bits. */
export function keyHash(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

function prefixFor(door: Door): string {
  return door === 'decisioning' ? 'krn' : `pk_${door}`;
}
