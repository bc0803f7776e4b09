import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorStatus } from '#core/offer/door-status';
import type { OfferState } from '#core/offer/lifecycle';
import { countOffers } from '#store/offer/count-offers';
import { type TestDatabase, testDatabase } from '#test/database';

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

const states = Object.keys(doorStatus) as OfferState[];
const sql = async (text: string, values: unknown[] = []) => (await made.database.pg.executeSql(text, values)).rows;

/** What the triggers keep, and the same by looking at every row. */
async function bothCounts(tenantId: string) {
  const kept = await made.database.tenant(tenantId, countOffers);
  const plain = await sql(
    'select state, count(*)::int as n from offer where tenant_id = $1 and deleted_at is null group by 1 order by 1',
    [tenantId],
  );
  const [{ all }] = await sql('select count(*)::int as all from offer where tenant_id = $1', [tenantId]);
  const byState = [...kept.byState].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    kept: { byState: byState.map(([state, n]) => ({ state, n })), all: kept.all },
    plain: { byState: plain, all },
  };
}

/** What every search copies, and the same from the offers. */
async function bothCopies(tenantId: string) {
  const copied = await sql(
    `select offer_id, state, trashed, customer_id from offer_search where tenant_id = $1 order by 1`,
    [tenantId],
  );
  const plain = await sql(
    `select id as offer_id, state, deleted_at is not null as trashed, customer_id from offer where tenant_id = $1 order by 1`,
    [tenantId],
  );
  return { copied, plain };
}

interface Step {
  readonly what: keyof typeof statements;
  readonly state: OfferState;
  readonly part: number;
  readonly rows: number;
}

/** Each on the offers in one third of the ids, or on so many new ones. */
const statements = {
  insert: `with added as (
      insert into offer (tenant_id, id, state, name, currency, pricing)
      select $1, gen_random_uuid(), case when i % 2 = 0 then $2 else 'history' end, 'x', 'EUR', '{}' from generate_series(1, $3::int) i
      returning *), searched as (
      insert into offer_search (tenant_id, offer_id, state, trashed, customer_id, created_at, text)
      select tenant_id, id, state, false, customer_id, created_at, ' ' from added)
    select $4::int`,
  move: `update offer set state = $2, customer_id = gen_random_uuid()
    where tenant_id = $1 and get_byte(uuid_send(id), 0) % 3 = $4::int and $3::int > 0`,
  trash: `update offer set deleted_at = now(), state = case when $3::int > 4 then $2 else state end
    where tenant_id = $1 and get_byte(uuid_send(id), 0) % 3 = $4::int`,
  restore: `update offer set deleted_at = null
    where tenant_id = $1 and get_byte(uuid_send(id), 0) % 3 = $4::int and $2::text <> '' and $3::int > 0`,
  rename: `update offer set name = $2 where tenant_id = $1 and $3::int > 0 and $4::int >= 0`,
  remove: `delete from offer where tenant_id = $1 and get_byte(uuid_send(id), 0) % 3 = $4::int and state = $2 and $3::int > 0`,
} as const;

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...(Object.keys(statements) as (keyof typeof statements)[])),
  state: fc.constantFrom(...states),
  part: fc.nat(2),
  rows: fc.integer({ min: 1, max: 9 }),
});

test('the kept counts are those of a plain count after any inserts, changes of state, trashings, restorings and removals', async () => {
  let most = 0;
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 3, maxLength: 12 }),
    fc.boolean(),
    async (steps, asOwner) => {
      const tenantId = randomUUID();
      for (const { what, state, rows, part } of steps) {
        const values = [tenantId, state, rows, part];
        if (asOwner) await sql(statements[what], values);
        else await made.database.tenant(tenantId, (t) => t.pg.executeSql(statements[what], values));
      }
      const { kept, plain } = await bothCounts(tenantId);
      most = Math.max(most, plain.byState.length);
      expect(kept).toEqual(plain);
      const { copied, plain: rows } = await bothCopies(tenantId);
      expect(copied).toEqual(rows);
    },
  );
  await fc.assert(property, { numRuns: 40 });
  expect(most).toBeGreaterThan(2);
});

test('nothing is counted of a transaction that rolled back', async () => {
  const tenantId = randomUUID();
  const failing = made.database.tenant(tenantId, async (t) => {
    await t.pg.executeSql(statements.insert, [tenantId, 'draft', 5, 0]);
    throw new Error('never mind');
  });
  await expect(failing).rejects.toThrow('never mind');
  expect((await bothCounts(tenantId)).kept).toEqual({ byState: [], all: 0 });
});

test('writers at the same time neither lose a count nor wait for each other', async () => {
  const tenantId = randomUUID();
  const { database } = made;
  await database.tenant(tenantId, (t) => t.pg.executeSql(statements.insert, [tenantId, 'draft', 1, 0]));
  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 5; turn += 1) {
        await database.tenant(tenantId, async (t) => {
          await t.pg.executeSql(statements.insert, [tenantId, 'draft', 2, 0]);
          await t.pg.executeSql(
            `update offer set state = 'ready' where id = (select id from offer
            where tenant_id = $1 and state = 'draft' limit 1 for update skip locked)`,
            [tenantId],
          );
          if (writer % 2 === 0) return;
          // The other way round: whoever locked in an order would block and be blocked.
          await t.pg.executeSql(
            `delete from offer where id = (select id from offer
            where tenant_id = $1 and state = 'ready' limit 1 for update skip locked)`,
            [tenantId],
          );
        });
      }
    }),
  );
  const { kept, plain } = await bothCounts(tenantId);
  expect(kept).toEqual(plain);
  expect(kept.all).toBeGreaterThan(40);
});

test('a tenant reads its own counts and writes none', async () => {
  const [mine, other] = [randomUUID(), randomUUID()];
  const { database } = made;
  await database.tenant(other, (t) => t.pg.executeSql(statements.insert, [other, 'draft', 4, 0]));
  expect((await database.tenant(mine, countOffers)).all).toBe(0);
  const cheat = database.tenant(mine, (t) => t.pg.executeSql('update offer_count set n = 1'));
  await expect(cheat).rejects.toThrow(/permission denied/);
  const call = database.tenant(mine, (t) => t.pg.executeSql(`select count_offers($1, 'draft', false, 9)`, [mine]));
  await expect(call).rejects.toThrow(/permission denied/);
});

test('an emptied table has no counts', async () => {
  const other = await testDatabase();
  const tenantId = randomUUID();
  try {
    const { database } = other;
    await database.pg.executeSql(statements.insert, [tenantId, 'draft', 4, 0]);
    await database.pg.executeSql('truncate offer cascade');
    expect((await database.tenant(tenantId, countOffers)).all).toBe(0);
  } finally {
    await other.close();
  }
});
