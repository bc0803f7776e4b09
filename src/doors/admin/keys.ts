import { Type } from 'typebox';
import { createKey, listKeys, revokeKey, type StoredKey } from '#app/key/create-key';
import { adminError, type KeyBody, keyAnswer, keyBody, keysAnswer, refusals } from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';

const readKeys = route({
  method: 'GET',
  path: '/api/admin/keys',
  summary: 'List the keys that work',
  auth: 'session',
  role: 'admin',
  schema: { response: { 200: keysAnswer, ...refusals } },
  handler: async ({ actor }, app) => ({ body: { items: (await listKeys(app, actor)).map(presentKey) } }),
});

const makeKey = route({
  method: 'POST',
  path: '/api/admin/keys',
  summary: 'Make a key',
  description: 'The secret is in this answer and nowhere else.',
  auth: 'session',
  role: 'admin',
  schema: { body: keyBody, response: { 201: keyAnswer, ...refusals } },
  async handler({ actor, body }, app) {
    const { name, door, role = 'member', mode = 'live' } = body;
    const { key, secret } = await createKey(app, actor, { name: name.trim(), door, role, mode });
    return { status: 201, body: { key: presentKey(key), secret } };
  },
});

const deleteKey = route({
  method: 'DELETE',
  path: '/api/admin/keys/:id',
  summary: 'Revoke a key at once',
  auth: 'session',
  role: 'admin',
  schema: {
    params: Type.Object({ id: Type.String({ description: 'Key.' }) }),
    response: { ...refusals, 404: adminError },
  },
  async handler({ actor, params }, app) {
    await revokeKey(app, actor, pathId(params.id));
    return { status: 204 };
  },
});

export const keyRoutes = [readKeys, makeKey, deleteKey];

function presentKey({ id, name, door, role, mode, prefix, createdAt, lastUsedAt }: StoredKey): KeyBody {
  const times = { createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
  return { id, name, door, role, mode, prefix, ...times };
}
