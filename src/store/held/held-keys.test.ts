import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { heldKeys } from './held-keys.ts';

let made: TestDatabase;

beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

const sql = (text: string, values: unknown[]) => made.database.pg.executeSql(text, values);

async function newKey() {
  const [id, hash] = [randomUUID(), randomBytes(32)];
  await sql(
    `insert into api_key (tenant_id, id, name, door, role, mode, hash, prefix) values ($1, $2, 'test', 'documents', 'owner', 'live', $3, 'pk')`,
    [randomUUID(), id, hash],
  );
  return { id, hash };
}

test('a key is looked up once, until it is forgotten', async () => {
  const keys = heldKeys(made.database);
  const { id, hash } = await newKey();
  expect(await keys.find(hash)).toMatchObject({ id, door: 'documents' });
  await sql('update api_key set revoked_at = now() where id = $1', [id]);
  expect(await keys.find(Buffer.from(hash))).toMatchObject({ id });
  keys.forget(id);
  expect(await keys.find(hash)).toBeNull();
  expect(heldKeys(made.database)).toBe(keys);
});

test('an unknown key is looked for each time', async () => {
  const keys = heldKeys(made.database);
  const { id, hash } = await newKey();
  await sql('update api_key set revoked_at = now() where id = $1', [id]);
  expect(await keys.find(hash)).toBeNull();
  await sql('update api_key set revoked_at = null where id = $1', [id]);
  expect(await keys.find(hash)).toMatchObject({ id });
});

test('a look that began before a revocation is not believed after it', async () => {
  const keys = heldKeys(made.database);
  const { id, hash } = await newKey();
  const under = keys.find(hash);
  keys.forget(id);
  expect(await under).toMatchObject({ id });
  await sql('update api_key set revoked_at = now() where id = $1', [id]);
  expect(await keys.find(hash)).toBeNull();
});
