import type { Role } from '#app/actor';
import { keyHash } from '#app/key/create-key';
import type { Access } from '#doors/http/access';
import type { Auth } from '#main/auth';
import { membershipOf } from '#main/sign-ups';
import type { Database } from '#store/database';
import { heldKeys } from '#store/held/held-keys';
import { touchKey } from '#store/key/find-key';

const roles: readonly string[] = ['owner', 'admin', 'member', 'viewer'] satisfies Role[];

/** How long the noted last use of a key may lag behind, in milliseconds. */
const touchEveryMs = 60_000;

/** Who is calling: people by Better Auth's cookie, machines by our keys. */
export function createAccess(database: Database, auth: Auth, onError: (error: unknown) => void): Access {
  const keys = heldKeys(database);
  const touched = new Map<string, number>();
  const touch = (keyId: string) => {
    const now = Date.now();
    if (now - (touched.get(keyId) ?? 0) < touchEveryMs) return;
    touched.set(keyId, now);
    touchKey(database, keyId, new Date(now)).catch(onError);
  };
  return {
    async byKey(secret, { door, requestId }) {
      const key = await keys.find(keyHash(secret));
      if (key?.door !== door || !isRole(key.role)) return null;
      touch(key.id);
      return { tenantId: key.tenantId, role: key.role, userId: key.userId, keyId: key.id, requestId };
    },
    async bySession(incoming, { requestId }) {
      const { cookie } = incoming;
      if (cookie === undefined) return null;
      const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
      if (!found) return null;
      const membership = await membershipOf(database, found.user.id, found.session.activeOrganizationId ?? null);
      if (!membership || !isRole(membership.role)) return null;
      return {
        tenantId: membership.organizationId,
        role: membership.role,
        userId: found.user.id,
        keyId: null,
        requestId,
      };
    },
  };
}

function isRole(text: string): text is Role {
  return roles.includes(text);
}
