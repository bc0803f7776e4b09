import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startWorker } from '#main/start-worker';
import { docxFile, emlFile, pdfFile } from '#test/request-files';
import { type Client, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
let stop = async () => {};
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const content = 'sku,name,price_net,vat_rate,currency\nP-100,Pressure washer,100,23,EUR';
  expect((await ann.send('POST', '/api/products/import', { content })).status).toBeLessThan(300);
});
afterAll(async () => {
  await stop();
  await server.close();
});

async function put(batch: string, name: string, bytes: Uint8Array): Promise<number> {
  const answer = await fetch(`${server.url}/api/admin/batches/${batch}/files/${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { ...ann.headers, origin: server.url, 'content-type': 'application/octet-stream' },
    body: bytes as never,
  });
  return answer.status;
}

it('drafts a folder of requests, each once, also with two workers, and lists them for review', async () => {
  const { batch } = (await ann.send('POST', '/api/admin/batches', { name: 'Monday' })).json;
  expect((await ann.send('POST', `/api/admin/batches/${batch.id}/start`)).status).toBe(400);
  expect(await put(batch.id, 'a.eml', emlFile({ body: '3 x P-100' }))).toBe(204);
  expect(await put(batch.id, 'a.eml', emlFile({ body: '3 x P-100' }))).toBe(204);
  expect(await put(batch.id, 'b.docx', docxFile(['4 x P-100', 'and 7 unobtainium rods XQ-9']))).toBe(204);
  expect(await put(batch.id, 'scan.pdf', pdfFile([]))).toBe(204);
  for (let n = 0; n < 5; n += 1) await put(batch.id, `n${n}.txt`, Buffer.from(`${n + 1} x P-100`));
  const started = await ann.send('POST', `/api/admin/batches/${batch.id}/start`);
  expect([started.status, started.json.batch]).toMatchObject([202, { state: 'running', total: 8, waiting: 8 }]);
  expect(await put(batch.id, 'late.txt', Buffer.from('x'))).toBe(409);
  const stops = await Promise.all([startWorker(server.composition), startWorker(server.composition)]);
  stop = async () => void (await Promise.all(stops.map((one) => one())));
  const read = async () => (await ann.get(`/api/admin/batches/${batch.id}`)).json;
  await vi.waitFor(async () => expect((await read()).batch).toMatchObject({ state: 'done', drafted: 7, failed: 1 }), {
    timeout: 40_000,
    interval: 200,
  });
  const { files } = await read();
  expect(files[0]).toMatchObject({ name: 'a.eml', state: 'drafted', lines: 1, unmatched: 0, reviewedAt: null });
  expect(files[1]).toMatchObject({ name: 'b.docx', lines: 1 });
  expect(files[1].unmatched).toBeGreaterThan(0);
  expect(files.at(-1)).toMatchObject({ name: 'scan.pdf', state: 'failed', offerId: null });
  expect(files.at(-1).error).toContain('scan');
  expect(files.at(-1).troubles).toEqual([{ code: 'pdf_scan', values: {}, file: null }]);
  const { rows } = await server.composition.app.database.pg.executeSql(
    `select count(*)::int as offers, count(distinct r.source_name)::int as files from offer o join request r on r.id = o.request_id`,
  );
  expect(rows).toEqual([{ offers: 7, files: 7 }]);
  const review = (reviewed: boolean) =>
    ann.send('PUT', `/api/admin/batches/${batch.id}/files/${files[0].id}/review`, { reviewed });
  expect((await review(true)).json.batch.reviewed).toBe(1);
  expect((await review(false)).json.batch.reviewed).toBe(0);
  expect((await ann.get('/api/admin/batches')).json.items).toMatchObject([{ name: 'Monday', failed: 1 }]);
  expect((await ann.send('POST', `/api/admin/batches/${batch.id}/retry`)).json.batch).toMatchObject({ waiting: 1 });
});
