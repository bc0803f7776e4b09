import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultyServer, startFaultyServer } from './faulty-server.ts';

const files = 24;
const kills = 2;
let server: FaultyServer;
beforeAll(async () => {
  server = await startFaultyServer();
  const rows = Array.from({ length: 40 }, (_, n) => `FB-${n}-X,Fault breaker ${n},${n + 1}.50,23,EUR`);
  const content = ['sku,name,price_net,vat_rate,currency', ...rows].join('\n');
  expect((await server.call('POST /api/products/import', { content })).status).toBe(200);
});
afterAll(() => server.close());

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const request = Array.from({ length: 40 }, (_, n) => `${n + 1} x FB-${n}-X`).join('\n');

it(`drafts every file of a batch once through ${kills} hard kills`, { timeout: 600_000 }, async () => {
  const { id } = (await server.call('POST /api/admin/batches', { name: 'Night' })).json.batch;
  for (let n = 0; n < files; n += 1) {
    const path = `PUT /api/admin/batches/${id}/files/request-${n}.txt` as const;
    expect((await server.call(path, bytes(`${request}\n${n + 1} x unobtainium ${n}`))).status).toBe(204);
  }
  expect((await server.call(`POST /api/admin/batches/${id}/start`)).status).toBe(202);
  const read = async () => (await server.call(`GET /api/admin/batches/${id}`)).json;
  const until = async (drafted: number) => {
    for (;;) {
      const { batch } = await read();
      // The last draft and the end of the batch are two transactions.
      if (batch.state === 'done' || (batch.drafted >= drafted && drafted < files)) return batch;
      await pause(20);
    }
  };
  for (let kill = 1; kill <= kills; kill += 1) {
    const { state } = await until(kill * 5);
    expect(state).toBe('running');
    await server.killAndRestart();
  }
  expect(await until(files)).toMatchObject({ state: 'done', drafted: files, failed: 0 });
  const found = (await read()).files;
  expect(new Set(found.map(({ offerId }: { offerId: string }) => offerId)).size).toBe(files);
  expect(
    found.every(({ lines, unmatched }: { lines: number; unmatched: number }) => lines === 40 && unmatched === 1),
  ).toBe(true);
  expect((await server.call('GET /api/offers?list=1&limit=1')).json.totalCount).toBe(files);
});
