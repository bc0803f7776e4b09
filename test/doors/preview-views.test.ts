import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '#app/key/create-key';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Client, Json } from './test-server.ts';

/** Who looks at a preview without being the client (contract §6.4). */
let here: DocumentsSetting;
let stranger: Client;
let foreignKey: Client;
beforeAll(async () => {
  here = await documentsSetting();
  stranger = await here.server.signUp('Eve');
  const foreign = (await stranger.get('/api/admin/company')).json.id;
  const actor = { tenantId: foreign, role: 'owner', userId: null, keyId: null, requestId: null } as const;
  const wanted = { name: 'theirs', door: 'documents', role: 'owner', mode: 'live' } as const;
  const { secret } = await createKey(here.server.composition.app, actor, wanted);
  foreignKey = here.server.client({ authorization: `Bearer ${secret}` });
});
afterAll(() => here.close());

/** How often an offer of ours counts as seen after somebody looked at its preview. */
async function seenBy(client: Client, method = 'GET'): Promise<number> {
  const { id, preview_url: url } = await here.offer();
  const { pathname, search } = new URL(url);
  expect((await client.send(method, `${pathname}${search}`)).status).toBe(200);
  const { activities } = (await here.key.get(`/api/offer/${id}?include=activities`)).json;
  return activities.filter(({ event }: Json) => event === 'viewed').length;
}

it('a look counts, whatever headers a stranger sends along', async () => {
  const headers: readonly Record<string, string>[] = [
    {},
    { authorization: 'Bearer nonsense' },
    { authorization: 'Basic bm9uc2Vuc2U6' },
    { 'x-api-key': 'nonsense' },
    { cookie: 'theme=dark; better-auth.session_token=nonsense' },
  ];
  for (const sent of headers) expect(await seenBy(here.server.client(sent)), JSON.stringify(sent)).toBe(1);
  expect([await seenBy(stranger), await seenBy(foreignKey)]).toEqual([1, 1]);
});

it('a look of ours does not, nor one that only asks for the head', async () => {
  const viewer = await here.colleague('viewer');
  for (const client of [here.ann, here.key, viewer]) expect(await seenBy(client)).toBe(0);
  expect(await seenBy(here.server.client({}), 'HEAD')).toBe(0);
});

it('nor does one of a member who signed in to another company', async () => {
  const { executeSql } = here.server.composition.app.database.pg;
  const { user } = (await stranger.get('/api/auth/get-session')).json;
  await executeSql(
    `insert into member (id, organization_id, user_id, role, created_at) values ($1, $2, $3, 'member', '2020-01-01')`,
    [randomUUID(), here.tenantId, user.id],
  );
  expect((await stranger.get('/api/admin/company')).json.id).not.toBe(here.tenantId);
  expect(await seenBy(stranger)).toBe(0);
});
