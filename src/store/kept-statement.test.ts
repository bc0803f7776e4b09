import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { installStatements, keptStatement } from './kept-statement.ts';
import { keptStatements } from './kept-statements.ts';

const [a, b] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'] as const;
let made: TestDatabase;

beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

const names = keptStatement({
  name: 'names',
  parameters: ['uuid', 'text[]'],
  body: 'select json_agg(k.name) from tag k where k.name = any ($2) or k.tenant_id = $1',
});

test('migrating keeps every statement, and keeps it once', async () => {
  const { rows } = await made.database.pg.executeSql(
    `select count(*)::int as n, bool_and(not prosecdef) as as_caller from pg_proc where proname = any ($1)`,
    [keptStatements.map(({ name }) => name)],
  );
  expect(rows).toEqual([{ n: keptStatements.length, as_caller: true }]);
});

test('a changed statement is another one', () => {
  const other = keptStatement({ name: 'names', parameters: ['uuid', 'text[]'], body: 'select null::json' });
  expect(other.name).not.toBe(names.name);
  expect(names.name).toMatch(/^kept_names_[0-9a-f]{10}$/);
  expect(names.call).toBe(`select answer from ${names.name}($1, $2) as answer`);
});

test('it sees the rows of the tenant that asks, whichever tenant the connection served before', async () => {
  const client = await made.database.connectAlone();
  await installStatements(client, [names]);
  await installStatements(client, [names]);
  await client.end();
  for (const [id, name] of [
    [a, 'urgent'],
    [b, 'foreign'],
  ] as const) {
    await made.database.tenant(id, (t) =>
      t.pg.executeSql('insert into tag (tenant_id, id, name) values ($1, gen_random_uuid(), $2)', [t.id, name]),
    );
  }
  // Often enough for a plan that does not depend on the values.
  for (const id of Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? a : b))) {
    const { rows } = await made.database.tenant(id, (t) => t.finish(names.call, [id, ['urgent', 'foreign']]));
    expect(rows).toEqual([{ answer: [id === a ? 'urgent' : 'foreign'] }]);
  }
});
