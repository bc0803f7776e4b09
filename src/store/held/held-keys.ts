import type { Database } from '#store/database';
import { type FoundKey, findKey } from '#store/key/find-key';

/** Name of the event that tells that a key, its subject, was revoked. */
export const keyRevoked = 'keys.key.revoked';

/** Keys of machines, so that not every request of one asks the database who it is. */
export interface HeldKeys {
  /** The key behind a hash, null when it opens nothing. */
  find(hash: Uint8Array): Promise<FoundKey | null>;
  /** Looks the next time: the key was revoked. */
  forget(keyId: string): void;
}

interface Held {
  readonly key: FoundKey;
  readonly until: number;
}

/** How long a key is believed without another look, in milliseconds, should the news of its end get lost. */
const believedMs = 10_000;
const mostHeld = 10_000;
const shelf = new WeakMap<Database, HeldKeys>();

/** The keys that this process holds of a database. Unknown ones are looked for each time. */
export function heldKeys(database: Database): HeldKeys {
  const found = shelf.get(database) ?? createHeldKeys(database);
  shelf.set(database, found);
  return found;
}

function createHeldKeys(database: Database): HeldKeys {
  const held = new Map<string, Held>();
  let forgotten = 0;
  return {
    async find(hash) {
      const place = Buffer.from(hash).toString('latin1');
      const known = held.get(place);
      if (known && known.until > performance.now()) return known.key;
      const before = forgotten;
      const key = await findKey(database, hash);
      held.delete(place);
      if (held.size >= mostHeld) held.clear();
      // What was read before somebody revoked a key may be out of date.
      if (key && before === forgotten) held.set(place, { key, until: performance.now() + believedMs });
      return key;
    },
    forget(keyId) {
      forgotten += 1;
      for (const [place, { key }] of held) if (key.id === keyId) held.delete(place);
    },
  };
}
