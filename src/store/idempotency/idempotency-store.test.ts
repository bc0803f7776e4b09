import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertAudit } from '#store/audit/insert-audit';
import { type TestDatabase, testDatabase } from '#test/database';
import { forgetExpiredKeys } from './forget-expired-keys.ts';
import { idempotencyStore } from './idempotency-store.ts';

const tenantId = '0190f000-0000-7000-8000-000000000001';
const otherTenant = '0190f000-0000-7000-8000-000000000002';
const answer = { status: 201, body: '{"id":1}', contentType: 'application/json' };
const base = { tenantId, door: 'drafts', route: 'POST /api/offers', bodyHash: 'abc' };

let testing: TestDatabase;
let store: ReturnType<typeof idempotencyStore>;
let turn = 0;
let claim: typeof base & { key: string; requestId: string };

beforeAll(async () => {
  testing = await testDatabase();
  store = idempotencyStore(testing.database);
});
afterAll(() => testing.close());
beforeEach(() => {
  turn += 1;
  claim = { ...base, key: `key-${turn}`, requestId: `request-${turn}` };
});

function age(interval: string): Promise<unknown> {
  return testing.database.tenant(tenantId, (t) =>
    t.pg.executeSql(`update idempotency set created_at = now() - $1::interval where key = $2`, [interval, claim.key]),
  );
}

function doWork(): Promise<void> {
  return testing.database.tenant(tenantId, (t) =>
    insertAudit(t, {
      id: crypto.randomUUID(),
      actorType: 'user',
      action: 'created',
      entity: 'offer',
      entityId: 'x',
      requestId: claim.requestId,
    }),
  );
}

describe('idempotency store', () => {
  it('gives a key to one caller, then answers with what was stored', async () => {
    const first = await Promise.all([store.begin(claim), store.begin(claim), store.begin(claim)]);
    expect(first.map(({ state }) => state).sort()).toEqual(['fresh', 'running', 'running']);
    await store.finish(claim, answer);
    expect(await store.begin({ ...claim, requestId: 'request-later' })).toEqual({ state: 'done', answer });
  });

  it('refuses a key that was used for something else', async () => {
    await store.begin(claim);
    expect(await store.begin({ ...claim, bodyHash: 'other' })).toEqual({ state: 'conflict' });
    expect(await store.begin({ ...claim, route: 'POST /api/offers/quick' })).toEqual({ state: 'conflict' });
  });

  it('keeps doors and tenants apart', async () => {
    await store.begin(claim);
    expect(await store.begin({ ...claim, door: 'choice', bodyHash: 'other' })).toEqual({ state: 'fresh' });
    expect(await store.begin({ ...claim, tenantId: otherTenant, bodyHash: 'other' })).toEqual({ state: 'fresh' });
  });

  it('frees a key after a failure without effect, and keeps it after one with an effect', async () => {
    await store.begin(claim);
    await store.release(claim);
    expect(await store.begin(claim)).toEqual({ state: 'fresh' });
    await doWork();
    await store.release(claim);
    expect(await store.begin(claim)).toEqual({ state: 'running' });
  });

  it('takes over work whose process died, unless the work was done', async () => {
    await doWork();
    await store.begin(claim);
    await age('61 seconds');
    expect(await store.begin(claim)).toEqual({ state: 'fresh' });
    await doWork();
    await age('61 seconds');
    expect(await store.begin(claim)).toMatchObject({ state: 'lost', done: [{ entity: 'offer' }] });
  });

  it('knows from renewals that long work still runs', async () => {
    await store.begin(claim);
    await age('61 seconds');
    await store.renew(claim);
    expect(await store.begin(claim)).toEqual({ state: 'running' });
  });

  it('forgets after 24 hours', async () => {
    await store.begin(claim);
    await store.finish(claim, answer);
    await age('24 hours 1 second');
    expect(await store.begin({ ...claim, bodyHash: 'other' })).toEqual({ state: 'fresh' });
    await age('24 hours 1 second');
    expect(await forgetExpiredKeys(testing.database)).toBe(1);
  });
});
