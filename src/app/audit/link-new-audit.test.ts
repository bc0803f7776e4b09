import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkNewAudit } from '#app/audit/link-new-audit';
import { verifyAudit } from '#app/audit/verify-audit';
import { uuidIds } from '#outside/uuid-ids';
import { insertAudit } from '#store/audit/insert-audit';
import type { Tenant } from '#store/database';
import { type TestDatabase, testDatabase } from '#test/database';

const [one, other] = ['0190f000-0000-7000-8000-00000000000a', '0190f000-0000-7000-8000-00000000000b'] as const;

let testing: TestDatabase;
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());
beforeEach(() => sql('delete from audit; delete from audit_head'));

const sql = async (text: string) => (await testing.database.pg.executeSql(text)).rows;

function note(t: Tenant, action: string): Promise<void> {
  const after = { price: 1.1, name: 'Żółć "quoted" \\ 🙂', nested: { b: [null, true] } };
  return insertAudit(t, {
    id: uuidIds.next(),
    actorType: 'user',
    actorId: 'u1',
    action,
    entity: 'offer',
    entityId: 'o1',
    after,
    createdAt: new Date(),
  });
}

const write = (tenantId: string, ...actions: string[]) =>
  testing.database.tenant(tenantId, async (t) => {
    for (const action of actions) await note(t, action);
  });

const chainOf = async (tenantId: string) =>
  (await sql(`select action from audit where tenant_id = '${tenantId}' and hash is not null order by position`)).map(
    ({ action }) => action,
  );

const faults = async () => {
  const report = await verifyAudit(testing);
  return report.faults.map(({ kind, position }) => `${kind} ${position}`);
};

describe('linking', () => {
  it('links every committed row once, in order, a chain a company, and is found whole', async () => {
    await write(one, 'a1', 'a2');
    await write(other, 'b1');
    await write(one, 'a3');
    expect(await linkNewAudit(testing)).toBe(4);
    expect(await linkNewAudit(testing)).toBe(0);
    await write(one, 'a4');
    expect(await linkNewAudit(testing)).toBe(1);
    expect(await chainOf(one)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(await chainOf(other)).toEqual(['b1']);
    expect(await verifyAudit(testing)).toEqual({ rows: 5, faults: [], forgotten: 0 });
  });

  it('gives each row one place when several processes link at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, at) => write(at % 2 ? one : other, `w${at}`, `x${at}`)));
    const linked = await Promise.all(Array.from({ length: 4 }, () => linkNewAudit(testing)));
    expect(linked.reduce((sum, count) => sum + count, 0)).toBe(16);
    expect(await faults()).toEqual([]);
  });

  it('tells what is waiting in vain', async () => {
    await write(one, 'a1');
    await sql(`update audit set created_at = now() - interval '2 minutes'`);
    expect((await verifyAudit(testing)).forgotten).toBe(1);
  });

  it.skipIf(process.env['PROFFER_TEST_DATABASE_URL'] === undefined)(
    'never puts a row before one that was linked: it waits for older transactions (one backend: PostgreSQL only)',
    async () => {
      const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const slow = testing.database.tenant(one, async (t) => {
        await note(t, 'slow');
        begun.resolve();
        await gate.promise;
      });
      await begun.promise;
      await write(one, 'quick');
      expect(await linkNewAudit(testing)).toBe(0);
      gate.resolve();
      await slow;
      expect(await linkNewAudit(testing)).toBe(2);
      expect(await chainOf(one)).toEqual(['slow', 'quick']);
    },
  );
});

describe('the check', () => {
  beforeEach(async () => {
    await write(one, 'a1', 'a2', 'a3', 'a4', 'a5');
    await write(other, 'b1', 'b2');
    await linkNewAudit(testing);
  });
  const at = (position: number) => `where tenant_id = '${one}' and position = ${position}`;

  it.each([
    ['a changed value', `update audit set after = jsonb_set(after, '{price}', '1.10') ${at(3)}`, ['changed 3']],
    ['a changed person', `update audit set actor_id = null ${at(5)}`, ['changed 5']],
    ['a changed time', `update audit set created_at = created_at + interval '1 microsecond' ${at(1)}`, ['changed 1']],
    ['a removed row', `delete from audit ${at(2)}`, ['missing 2']],
    ['a removed first row', `delete from audit ${at(1)}`, ['missing 1']],
    ['a removed last row', `delete from audit ${at(5)}`, ['missing 5']],
    ['a removed chain', `delete from audit where tenant_id = '${one}'`, ['missing 1']],
    ['a removed head', `delete from audit_head where tenant_id = '${one}'`, ['missing 6']],
    [
      'rows that changed places',
      `update audit set position = 100 ${at(2)};
       update audit set position = 2 ${at(4)};
       update audit set position = 4 where position = 100`,
      ['changed 2', 'changed 3', 'changed 4', 'changed 5'],
    ],
    ['a row given to another company', `update audit set tenant_id = '${other}', position = 3 ${at(5)}`, ['missing 5']],
  ])('finds %s', async (_, tamper, expected) => {
    await sql(tamper);
    expect(await faults()).toEqual(expected);
  });

  it('still finds it after more was linked', async () => {
    await sql(`delete from audit ${at(5)}`);
    await write(one, 'a6');
    await linkNewAudit(testing);
    expect(await faults()).toEqual(['missing 5']);
    await sql(`update audit set hash = null, position = null ${at(2)}`);
    await linkNewAudit(testing);
    expect(await faults()).toEqual(['missing 2', 'missing 5']);
  });
});
