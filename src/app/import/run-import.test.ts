import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type TestApp, testApp } from '#test/app';
import { getImport } from './get-import.ts';
import { runImport } from './run-import.ts';
import { stageFile } from './stage-file.ts';
import { startImport } from './start-import.ts';
import { uploadImport } from './upload-import.ts';

let made: TestApp;
beforeAll(async () => {
  made = await testApp();
});
afterAll(() => made.close());

const rows = 1200;
const list = [
  'sku;name;price',
  ...Array.from({ length: rows }, (_, i) => `S-${i};Product ${i};${i % 100 === 0 ? 'x' : i}`),
];

async function started(actor: Actor): Promise<string> {
  const upload = { kind: 'products', fileName: 'list.csv', bytes: Buffer.from(list.join('\n')) } as const;
  const { id } = await uploadImport(made.app, actor, upload);
  await startImport(made.app, actor, id);
  return id;
}

/** The app, until it has given out `left` more ids: then the server "dies". */
function dyingAfter(left: number): App {
  let ids = left;
  const next = () => {
    ids -= 1;
    if (ids < 0) throw new Error('killed');
    return made.app.ports.ids.next();
  };
  return { ...made.app, ports: { ...made.app.ports, ids: { next } } };
}

async function products(actor: Actor): Promise<number> {
  const { rows: found } = await made.app.database.tenant(actor.tenantId, (t) =>
    t.pg.executeSql('select count(*)::integer as n from product where tenant_id = $1', [t.id]),
  );
  return found[0].n;
}

const expected = {
  state: 'done',
  total: rows,
  read: rows,
  good: rows - 12,
  bad: 12,
  created: rows - 12,
  updated: 0,
  unchanged: 0,
};

test('enqueues one job, however often it is started', async () => {
  const actor = await made.company();
  const id = await started(actor);
  await startImport(made.app, actor, id);
  expect(made.enqueued.filter(([, data]) => (data as { importId: string }).importId === id)).toHaveLength(1);
});

test('goes on where a killed server stopped, at every stage, and counts nothing twice', async () => {
  const actor = await made.company();
  const importId = await started(actor);
  const attempt = { tenantId: actor.tenantId, importId, last: false };
  // Two ids a good row: the first attempt dies in the second batch, the second in the writing transaction.
  await expect(runImport(dyingAfter(1300), attempt)).rejects.toThrow('killed');
  expect((await getImport(made.app, actor, importId)).stored).toMatchObject({
    state: 'running',
    phase: 'read',
    read: 499,
  });
  await expect(runImport(dyingAfter(1388), attempt)).rejects.toThrow('killed');
  expect((await getImport(made.app, actor, importId)).stored).toMatchObject({
    state: 'running',
    phase: 'write',
    read: rows,
  });
  expect(await products(actor)).toBe(0);
  await runImport(made.app, attempt);
  expect((await getImport(made.app, actor, importId)).stored).toMatchObject(expected);
  expect(await products(actor)).toBe(rows - 12);
  await runImport(made.app, attempt);
  expect((await getImport(made.app, actor, importId)).stored).toMatchObject(expected);
  const { rows: left } = await made.app.database.tenant(actor.tenantId, (t) =>
    t.pg.executeSql(
      `select (select count(*) from import_row where tenant_id = $1)::integer as rows,
              (select count(*) from file where tenant_id = $1)::integer as files`,
      [t.id],
    ),
  );
  expect(left).toEqual([{ rows: 12, files: 0 }]);
});

test('a job that comes twice at once imports once', async () => {
  const actor = await made.company();
  const attempt = { tenantId: actor.tenantId, importId: await started(actor), last: false };
  await Promise.allSettled([runImport(made.app, attempt), runImport(made.app, attempt)]);
  await runImport(made.app, attempt);
  expect((await getImport(made.app, actor, attempt.importId)).stored).toMatchObject(expected);
});

test('who comes late to an import that another has finished changes nothing', async () => {
  const actor = await made.company();
  const importId = await started(actor);
  const { stored } = await getImport(made.app, actor, importId);
  await runImport(made.app, { tenantId: actor.tenantId, importId, last: false });
  for (const read of [0, rows]) {
    const late = stageFile(made.app, {
      tenantId: actor.tenantId,
      stored: { ...stored, state: 'running', read },
      source: () => [list.join('\n')],
    });
    await expect(late).rejects.toThrow('worked on elsewhere');
  }
  expect((await getImport(made.app, actor, importId)).stored).toMatchObject({ ...expected, phase: 'index' });
});

test('the last attempt says that it failed; a fault of the file says so at once', async () => {
  const actor = await made.company();
  const importId = await started(actor);
  await expect(runImport(dyingAfter(10), { tenantId: actor.tenantId, importId, last: true })).rejects.toThrow('killed');
  expect((await getImport(made.app, actor, importId)).stored).toMatchObject({
    state: 'failed',
    error: 'The import stopped because of a fault of the server.',
  });
  const long = Array.from({ length: 4000 }, (_, i) => `S-${i};${'x'.repeat(300)}\n`).join('');
  const broken = {
    kind: 'products',
    fileName: 'x.csv',
    bytes: Buffer.from(`sku;name\n${long}"never closed`),
  } as const;
  const { id } = await uploadImport(made.app, actor, broken);
  await startImport(made.app, actor, id);
  await runImport(made.app, { tenantId: actor.tenantId, importId: id, last: false });
  expect((await getImport(made.app, actor, id)).stored).toMatchObject({
    state: 'failed',
    error: 'After row 4001: a quotation mark is opened and never closed.',
  });
  expect(await products(actor)).toBe(0);
});
