import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { type Node, nodeOf } from '#app/resource/node';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import { type ProfileFields, saveProfile } from '#store/people/save-profile';
import { readRows } from '#store/resource/read-rows';

/**
 * The person behind an actor. A key that was made for nobody acts as the company's owner.
 *
 * @throws Problem `not_found`.
 */
export function getOwnProfile(app: App, actor: Actor): Promise<Node> {
  return app.database.tenant(actor.tenantId, (t) => ownNode(t, actor));
}

/**
 * Changes what the company keeps of the person behind an actor.
 *
 * @throws Problem `not_found`.
 */
export function editOwnProfile(app: App, actor: Actor, fields: ProfileFields): Promise<Node> {
  return change(app, actor, async (c) => {
    const before = await ownNode(c, actor);
    const userId = String(before.row['user_id']);
    await saveProfile(c, userId, { ...fields, updatedAt: app.ports.clock.now() });
    await c.record({ entity: 'user', entityId: userId, action: 'updated', after: fields });
    return ownNode(c, actor);
  });
}

async function ownNode(t: Tenant, { userId }: Actor): Promise<Node> {
  const [row] =
    userId === null
      ? await readRows(t, 'user', { column: 'r.role', values: ['owner'], type: 'text' })
      : await readRows(t, 'user', { column: 'r.id', values: [userId], type: 'text' });
  if (!row) throw new Problem('not_found', 'Not found.');
  return nodeOf('user', row);
}
