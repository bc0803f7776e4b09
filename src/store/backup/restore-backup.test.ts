import { afterEach, expect, it } from 'vitest';
import { insertAudit } from '#store/audit/insert-audit';
import { firstCursor, pollEvents } from '#store/events/poll-events';
import { idempotencyStore } from '#store/idempotency/idempotency-store';
import { createJobs } from '#store/jobs/create-jobs';
import { type TestDatabase, testDatabase } from '#test/database';
import { readBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const tenantId = '0190f000-0000-7000-8000-000000000001';
const opened: TestDatabase[] = [];
afterEach(async () => {
  for (const testing of opened.splice(0)) await testing.close();
});

async function fresh(): Promise<TestDatabase> {
  const testing = await testDatabase();
  opened.push(testing);
  return testing;
}

/** Every type that our tables use, with the values that are easiest to lose. */
const awkwardRows = `
  insert into installation (key, value) values ('secret', 'the secret');
  insert into "user" (id, name, email) values ('u1', E'tab\\t"quote" \\\\ null \\nline 🙂', 'ann@example.test');
  insert into session (id, token, user_id, expires_at) values ('s1', 't', 'u1', '2030-01-02 03:04:05.678901+02');
  insert into tenant (id, name, settings, default_vat_rate) values ('${tenantId}', 'null', '{"a": [1, null, "x"]}', 22.5);
  insert into file (tenant_id, id, name, mime_type, size, bytes)
    values ('${tenantId}', gen_random_uuid(), 'f', 'x/y', 3, '\\x00ff5c');
  insert into outbox_mail (tenant_id, id, sender, recipients, subject, text_body)
    values ('${tenantId}', gen_random_uuid(), 's', array['a,b', '"c"', ''], '', 't');
  insert into product (tenant_id, id, sku, name, stock, eans)
    select '${tenantId}', gen_random_uuid(), 'sku-' || n, 'P', n / 7.0, array['1', '2'] from generate_series(1, 1200) n;
  insert into offer (tenant_id, id, state, name, currency, pricing)
    select '${tenantId}', gen_random_uuid(), 'ready', 'O', 'EUR', '{}' from generate_series(1, 4) n;
  insert into event (tenant_id, id, type, data, created_at)
    select '${tenantId}', gen_random_uuid(), 'x', '{}', now() + n * interval '1 microsecond' from generate_series(1, 3) n`;

async function contents(testing: TestDatabase): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readBackup(testing.database)) lines.push(line);
  return lines.filter((line) => !line.includes('"kind":"header"'));
}

it('restores every row, every value and the waiting jobs', async () => {
  const [from, to] = [await fresh(), await fresh()];
  await from.database.pg.executeSql(awkwardRows);
  const jobs = await createJobs(from.database);
  await from.database.tenant(tenantId, (t) => jobs.enqueue(t, 'send-mail', { mailId: 'm1' }));
  await jobs.stop();

  const report = await restoreBackup(to.database, readBackup(from.database));

  const before = await contents(from);
  expect(before.length).toBeGreaterThan(1200);
  expect((await contents(to)).sort()).toEqual(before.sort());
  expect(report).toMatchObject({ rows: 1200 + 4 + 3 + 6, jobs: 1 });
  expect(before.filter((line) => line.includes('"kind":"job"'))).toHaveLength(1);
  const counted = await to.database.pg.executeSql('select sum(n)::int as n from offer_count');
  expect(counted.rows).toEqual([{ n: 4 }]);
});

it('goes on numbering where the original stopped', async () => {
  const [from, to] = [await fresh(), await fresh()];
  await from.database.pg.executeSql(awkwardRows);
  await restoreBackup(to.database, readBackup(from.database));
  const { rows } = await to.database.pg.executeSql(
    `insert into event (tenant_id, id, type) values ('${tenantId}', gen_random_uuid(), 'x')
       returning seq::int, (select max(seq)::int from event) as before`,
  );
  expect(rows[0].seq).toBe(rows[0].before + 1);
});

it('takes over no transaction numbers, which order nothing on another server', async () => {
  const [from, to] = [await fresh(), await fresh()];
  const claim = { tenantId, door: 'drafts', key: 'k1', route: 'POST /x', bodyHash: 'h', requestId: 'request-1' };
  await idempotencyStore(from.database).begin(claim);
  await from.database.tenant(tenantId, (t) =>
    insertAudit(t, {
      id: tenantId,
      actorType: 'user',
      action: 'a',
      entity: 'e',
      entityId: '1',
      requestId: 'request-1',
    }),
  );
  await from.database.pg.executeSql(awkwardRows);
  // As if the other server had been in use for years.
  await from.database.pg.executeSql(`
    update event set tx = '999999999999'; update audit set tx = '999999999999';
    update idempotency set response = jsonb_set(response::jsonb, '{tx}', '"999999999998"')::text`);

  await restoreBackup(to.database, readBackup(from.database));

  expect(await pollEvents(to.database, firstCursor)).toHaveLength(3);
  const { rows } = await to.database.pg.executeSql(
    'select distinct (tx < pg_current_xact_id()) as past from (select tx from event union all select tx from audit) as t',
  );
  expect(rows).toEqual([{ past: true }]);
  await to.database.pg.executeSql(`update idempotency set created_at = now() - interval '2 minutes'`);
  expect(await idempotencyStore(to.database).begin(claim)).toMatchObject({ state: 'lost' });
});

it('changes nothing when the file is cut off, foreign, or the installation is in use', async () => {
  const [from, to] = [await fresh(), await fresh()];
  await from.database.pg.executeSql(awkwardRows);
  const lines: string[] = [];
  for await (const line of readBackup(from.database)) lines.push(line);
  const attempt = (some: readonly string[]) => restoreBackup(to.database, asLines(some));

  await expect(attempt(lines.slice(0, -1))).rejects.toThrow('cut off');
  const firstRow = lines.findIndex((line) => line.startsWith('['));
  await expect(attempt(lines.toSpliced(firstRow, 1))).rejects.toThrow();
  await expect(attempt(['{"kind":"other"}'])).rejects.toThrow('no backup');
  await expect(attempt([(lines[0] ?? '').replace('0001_roles', '0000_older'), ...lines.slice(1)])).rejects.toThrow(
    'version',
  );
  await expect(restoreBackup(from.database, asLines(lines))).rejects.toThrow('already');
  const { rows } = await to.database.pg.executeSql('select (select count(*) from tenant)::int as tenants');
  expect(rows).toEqual([{ tenants: 0 }]);
});

async function* asLines(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
