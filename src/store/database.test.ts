import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import type { Database, Tenant } from './database.ts';
import { databaseError, isDuplicate } from './database-error.ts';

const [a, b] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'] as const;
let made: TestDatabase;
let database: Database;

beforeAll(async () => {
  made = await testDatabase();
  database = made.database;
  await database.pg.executeSql(`
    create table scratch (tenant_id uuid not null, n integer not null, primary key (tenant_id, n));
    alter table scratch enable row level security;
    create policy tenant_wall on scratch using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
    create table owners_only (n integer);
    revoke all on owners_only from proffer_app`);
});
afterAll(() => made.close());
beforeEach(() => database.pg.executeSql('delete from scratch'));

const insert = (t: Tenant, n: number) =>
  t.pg.executeSql('insert into scratch (tenant_id, n) values ($1, $2)', [t.id, n]);
const numbers = async (t: Pick<Tenant, 'pg'>) =>
  (await t.pg.executeSql('select n from scratch order by n')).rows.map(({ n }) => n);
const nothing = () => Promise.resolve();

describe('a tenant', () => {
  test('sees and writes its own rows only, with many tenants at the same time', async () => {
    const tenants = Array.from({ length: 20 }, (_, n) => `01900000-0000-7000-8000-0000000000${n + 10}`);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, turn) => {
        const id = tenants[turn % tenants.length] ?? '';
        return database.tenant(id, async (t) => {
          await insert(t, turn);
          const { rows } = await t.pg.executeSql(
            `select bool_and(tenant_id = $1) as own, current_user as role, current_setting('app.tenant') as tenant from scratch`,
            [id],
          );
          return { ...rows[0], expected: id };
        });
      }),
    );
    for (const { own, role, tenant, expected } of answers) {
      expect({ own, role, tenant }).toEqual({ own: true, role: 'proffer_app', tenant: expected });
    }
    expect(await numbers(database)).toHaveLength(200);
  });

  test('cannot write a row of another tenant', async () => {
    const attempt = database.tenant(a, (t) => t.pg.executeSql('insert into scratch values ($1, 1)', [b]));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  test('cannot touch tables of the owner', async () => {
    const attempt = database.tenant(a, (t) => t.pg.executeSql('select * from owners_only'));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  test('leaves neither role nor tenant behind on the connection', async () => {
    await Promise.all(Array.from({ length: 30 }, () => database.tenant(a, nothing)));
    const { rows } = await database.pg.executeSql(
      `select current_user = session_user as own, current_setting('app.tenant', true) as tenant`,
    );
    expect(rows[0].own).toBe(true);
    expect(rows[0].tenant ?? '').toBe('');
  });

  test('has an id that is a UUID, in any letter case', async () => {
    expect(await database.tenant(a.toUpperCase(), async (t) => t.id)).toBe(a);
    await expect(async () => database.tenant(`${a}'; drop table scratch; --`, nothing)).rejects.toThrow('UUID');
  });
});

describe('a transaction', () => {
  test('is rolled back when its work fails', async () => {
    const attempt = database.tenant(a, async (t) => {
      await insert(t, 1);
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    expect(await numbers(database)).toEqual([]);
  });

  test('says so when a swallowed error made the database drop everything', async () => {
    const attempt = database.tenant(a, async (t) => {
      await insert(t, 1);
      await insert(t, 1).catch(nothing);
    });
    await expect(attempt).rejects.toThrow('Nothing was saved');
    expect(await numbers(database)).toEqual([]);
  });

  test('keeps the outer work when a savepoint fails', async () => {
    await database.tenant(a, async (t) => {
      await insert(t, 1);
      await t.tx.transaction(() => insert(t, 1)).catch(nothing);
      await insert(t, 2);
    });
    expect(await numbers(database)).toEqual([1, 2]);
  });

  test('refuses another connection inside it instead of waiting for ever', async () => {
    const inside = (work: () => Promise<unknown>) => database.tenant(a, work);
    const clear = 'use the transaction (t.tx or t.pg)';
    await expect(inside(() => database.tenant(b, nothing))).rejects.toThrow(clear);
    await expect(inside(() => database.system(nothing))).rejects.toThrow(clear);
    const direct = inside(async () => database.direct.execute('select 1'));
    await expect(direct).rejects.toMatchObject({ cause: { message: expect.stringContaining(clear) } });
    await expect(database.tenant(a, nothing)).resolves.toBeUndefined();
  });

  test('is used by plain SQL of the database around it', async () => {
    const attempt = database.tenant(a, async (t) => {
      await insert(t, 1);
      expect(await numbers(database)).toEqual([1]);
      expect((await database.pg.executeSql('select current_user as role')).rows).toEqual([{ role: 'proffer_app' }]);
      throw new Error('enough');
    });
    await expect(attempt).rejects.toThrow('enough');
  });

  test('refuses what comes after its end', async () => {
    let kept: Tenant | undefined;
    await database.tenant(a, async (t) => {
      kept = t;
    });
    expect(() => kept?.pg.executeSql('select 1')).toThrow('has ended');
  });

  test('is not committed while a statement of it is not awaited', async () => {
    const attempt = database.tenant(a, async (t) => {
      await insert(t, 1);
      insert(t, 2).catch(nothing);
    });
    await expect(attempt).rejects.toThrow('not awaited');
    expect(await numbers(database)).toEqual([]);
  });

  test('sends statements of Promise.all one after the other', async () => {
    await database.tenant(a, (t) => Promise.all([3, 1, 2].map((n) => insert(t, n))));
    expect(await numbers(database)).toEqual([1, 2, 3]);
  });

  test.each(['40001', '40P01'])('is tried again after %s, three times at most', async (code) => {
    let tries = 0;
    const fail = (t: Tenant) =>
      t.pg.executeSql(`do $$ begin raise exception 'again' using errcode = '${code}'; end $$`);
    const result = database.tenant(a, async (t) => {
      tries += 1;
      await insert(t, tries);
      if (tries < 3) await fail(t);
      return tries;
    });
    expect(await result).toBe(3);
    expect(await numbers(database)).toEqual([3]);
    tries = 0;
    const hopeless = database.tenant(a, (t) => {
      tries += 1;
      return fail(t);
    });
    await expect(hopeless).rejects.toMatchObject({ code });
    expect(tries).toBe(3);
  });
});

describe('the last statement of a transaction', () => {
  const sessionRole = `select current_user = session_user as own, coalesce(current_setting('app.tenant', true), '') as tenant`;
  const last = (t: Tenant, n: number) =>
    t.finish('insert into scratch (tenant_id, n) values ($1, $2) returning n', [t.id, n]);

  test('commits what came before and itself', async () => {
    const rows = await database.tenant(a, async (t) => {
      await insert(t, 1);
      await t.tx.execute(`insert into scratch values ('${a}', 2)`);
      return (await last(t, 3)).rows;
    });
    expect(rows).toEqual([{ n: 3 }]);
    expect(await numbers(database)).toEqual([1, 2, 3]);
  });

  test('is a transaction when it is the only one, of the tenant and nobody else', async () => {
    expect((await database.tenant(a, (t) => last(t, 1))).rows).toEqual([{ n: 1 }]);
    await database.tenant(b, (t) => last(t, 2));
    const seen = await Promise.all([a, b].map((id) => database.tenant(id, (t) => t.finish('select n from scratch'))));
    expect(seen.map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }]]);
    const who = await database.tenant(a, (t) => t.finish('select current_user as role, now()::text as at'));
    expect(who.rows[0].role).toBe('proffer_app');
    expect((await database.pg.executeSql(sessionRole)).rows).toEqual([{ own: true, tenant: '' }]);
  });

  test('takes everything with it when it fails', async () => {
    const afterOthers = database.tenant(a, async (t) => {
      await insert(t, 1);
      return last(t, 1);
    });
    await expect(afterOthers).rejects.toMatchObject({ code: '23505', constraint: 'scratch_pkey' });
    const foreign = database.tenant(a, (t) => t.finish('insert into scratch values ($1, 1)', [b]));
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
    const unreadable = database.tenant(a, (t) => t.finish('insert nonsense'));
    await expect(unreadable).rejects.toMatchObject({ code: '42601' });
    expect(await numbers(database)).toEqual([]);
    expect((await database.tenant(a, (t) => last(t, 1))).rows).toEqual([{ n: 1 }]);
  });

  test('keeps nothing after an error that was swallowed', async () => {
    const attempt = database.tenant(a, async (t) => {
      await insert(t, 1);
      await insert(t, 1).catch(nothing);
      await last(t, 2).catch(nothing);
    });
    await expect(attempt).rejects.toThrow('Nothing was saved');
    expect(await numbers(database)).toEqual([]);
  });

  test('lets nothing follow', async () => {
    const attempt = database.tenant(a, async (t) => {
      await last(t, 1);
      await insert(t, 2);
    });
    await expect(attempt).rejects.toThrow('has ended');
    expect(await numbers(database)).toEqual([1]);
  });

  test('is tried again after a deadlock, and tells a value that cannot be sent', async () => {
    let tries = 0;
    const again = database.tenant(a, (t) => {
      tries += 1;
      return tries < 3 ? t.finish(`do $$ begin raise exception 'again' using errcode = '40P01'; end $$`) : last(t, 7);
    });
    expect((await again).rows).toEqual([{ n: 7 }]);
    const round: { self?: unknown } = {};
    round.self = round;
    await expect(database.tenant(a, (t) => t.finish('select $1::json', [round]))).rejects.toThrow('circular');
    await expect(database.tenant(a, (t) => t.pg.executeSql('select $1::json', [round]))).rejects.toThrow('circular');
    expect(await numbers(database)).toEqual([7]);
  });
});

test('a statement that takes too long fails, and the pool goes on', async () => {
  const hasty = made.open({ queryTimeoutMs: 200, poolSize: 1 });
  const error = await hasty.tenant(a, (t) => t.pg.executeSql('select pg_sleep(4)')).catch((caught: unknown) => caught);
  const server = { code: '57014' };
  const client = { message: 'Query read timeout' };
  expect(error).toMatchObject(made.database.embedded ? client : server);
  expect(await hasty.tenant(a, async (t) => (await t.pg.executeSql('select 1 as n')).rows)).toEqual([{ n: 1 }]);
  await hasty.close();
});

test('the owner sees every tenant', async () => {
  await database.tenant(a, (t) => insert(t, 1));
  await database.tenant(b, (t) => insert(t, 2));
  expect(await database.system(numbers)).toEqual([1, 2]);
});

test('the error of the database is found under the error of the query builder', async () => {
  const twice = database.tenant(a, async (t) => {
    for (const _ of [1, 2]) await t.tx.execute(`insert into scratch values ('${a}', 1)`);
  });
  const error = await twice.catch((caught: unknown) => caught);
  expect(databaseError(error)).toMatchObject({ code: '23505', constraint: 'scratch_pkey', table: 'scratch' });
  expect([isDuplicate(error), isDuplicate(error, 'scratch_pkey'), isDuplicate(error, 'other')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(databaseError(new Error('other'))).toBeNull();
});
