import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import writeSheets from 'write-excel-file/node';
import { startWorker } from '#main/start-worker';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let stopWorker: () => Promise<void>;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  stopWorker = await startWorker(server.composition);
  ann = await server.signUp();
});
afterAll(async () => {
  await stopWorker();
  await server.close();
});

const imports = '/api/admin/imports';

async function upload(client: Client, bytes: Uint8Array, query = 'kind=products&fileName=list.csv'): Promise<Json> {
  const answer = await fetch(`${server.url}${imports}?${query}`, {
    method: 'POST',
    headers: { ...client.headers, 'content-type': 'text/csv', origin: server.url },
    body: Buffer.from(bytes),
  });
  return { status: answer.status, json: await answer.json() };
}

async function finished(client: Client, id: string): Promise<Json> {
  return vi.waitFor(
    async () => {
      const { json } = await client.get(`${imports}/${id}`);
      expect(['done', 'failed']).toContain(json.import.state);
      return json.import;
    },
    { timeout: 20_000, interval: 50 },
  );
}

const priceList = [
  'Preisliste Frühjahr;;;;',
  ';;;;',
  'Artikelnummer;Bezeichnung;Preis netto (EUR);EAN;Farbe',
  'A-1;Kabel grün 3x1,5;1.234,50;4006381333931;grün',
  'A-2;Rohr Ø 22;12,00;;blau',
  'A-3;Ventil;auf Anfrage;;',
  ';ohne Nummer;1,00;;',
].join('\r\n');

const badRows = [
  'Artikelnummer,Bezeichnung,Preis netto (EUR),EAN,Farbe,line,problem',
  'A-3,Ventil,auf Anfrage,,,6,"Preis netto (EUR): ""auf Anfrage"" is no price"',
  ',ohne Nummer,"1,00",,,7,sku: article number is missing',
  '',
];

it('detects, previews, imports as a job, and hands the bad rows back', async () => {
  const { status, json } = await upload(ann, iconv.encode(priceList, 'windows-1252'));
  expect(status).toBe(201);
  expect(json.import).toMatchObject({
    state: 'mapping',
    fileName: 'list.csv',
    options: { delimiter: ';', encoding: 'windows-1252', decimal: ',', currency: 'EUR', language: 'en' },
    mapping: {
      Artikelnummer: 'sku',
      Bezeichnung: 'name',
      'Preis netto (EUR)': 'priceNet',
      EAN: 'ean',
      Farbe: 'attribute',
    },
  });
  expect(json.import.columns[1]).toEqual({
    name: 'Bezeichnung',
    samples: ['Kabel grün 3x1,5', 'Rohr Ø 22', 'Ventil'],
  });
  expect(json.import.preview[0]).toMatchObject({
    line: 4,
    values: { sku: 'A-1', priceNet: '1234.5 EUR' },
    problems: [],
  });
  expect(json.import.preview[2].problems).toEqual(['Preis netto (EUR): "auf Anfrage" is no price']);
  const { id } = json.import;
  expect((await ann.get('/api/admin/products')).json.totalCount).toBe(0);

  const started = await ann.send('POST', `${imports}/${id}/start`);
  expect([started.status, started.json.import.state]).toEqual([202, 'queued']);
  expect((await ann.send('POST', `${imports}/${id}/start`)).status).toBe(202);
  const done = await finished(ann, id);
  expect(done).toMatchObject({
    state: 'done',
    total: 4,
    read: 4,
    good: 2,
    bad: 2,
    created: 2,
    updated: 0,
    unchanged: 0,
  });
  expect(done.problems).toEqual([
    { line: 6, reason: 'Preis netto (EUR): "auf Anfrage" is no price' },
    { line: 7, reason: 'sku: article number is missing' },
  ]);
  const csv = await ann.get(`${imports}/${id}/problems.csv`);
  expect(new TextDecoder().decode(csv.bytes).split('\r\n')).toEqual(badRows);
  const [product] = (await ann.get('/api/admin/products?sort=sku')).json.items;
  expect(product).toMatchObject({ sku: 'A-1', name: 'Kabel grün 3x1,5', price: '1234.5', currency: 'EUR' });
  expect((await ann.send('PATCH', `${imports}/${id}`, { mapping: {} })).json.error.code).toBe('invalid_transition');

  const again = (await upload(ann, iconv.encode(priceList, 'windows-1252'))).json.import.id;
  await ann.send('POST', `${imports}/${again}/start`);
  expect(await finished(ann, again)).toMatchObject({ created: 0, updated: 0, unchanged: 2, bad: 2 });
});

it('takes corrections of columns and format, with a new preview', async () => {
  const bob = await server.signUp();
  const text = 'ref|titre|prix|remarque\nA|Câble|1.234|neuf\n';
  const { json } = await upload(bob, iconv.encode(text, 'windows-1252'));
  const path = `${imports}/${json.import.id}`;
  expect(json.import.options).toMatchObject({
    delimiter: '|',
    encoding: 'windows-1252',
    decimal: '.',
    currency: 'PLN',
  });
  const changed = await bob.send('PATCH', path, {
    mapping: { ref: 'sku', titre: 'name', prix: 'priceNet', remarque: 'custom' },
    options: { decimal: ',', currency: 'EUR' },
  });
  expect(changed.json.import).toMatchObject({ options: { decimal: ',', currency: 'EUR', delimiter: '|' } });
  expect(changed.json.import.preview[0].values).toMatchObject({ sku: 'A', priceNet: '1234 EUR', custom: 'neuf' });
  const wrong = await bob.send('PATCH', path, {
    mapping: { ref: 'sku', nowhere: 'name', prix: 'colour', titre: 'sku' },
  });
  expect([wrong.status, wrong.json.error.issues.map((issue: Json) => issue.rule)]).toEqual([
    400,
    ['column', 'field', 'unique'],
  ]);
  const otherWay = await bob.send('PATCH', path, { options: { delimiter: ';' } });
  expect(otherWay.json.import.columns).toHaveLength(1);
  await bob.send('PATCH', path, { mapping: {} });
  const unmapped = await bob.send('POST', `${path}/start`);
  expect([unmapped.status, unmapped.json.error.code]).toEqual([400, 'import_failed']);
});

it('imports spreadsheets', async () => {
  const cleo = await server.signUp();
  const rows = [
    ['SKU', 'Name', 'Price', 'Currency', 'Stock'],
    ['X-1', 'Panel', 18.4, 'EUR', 5],
    ['X-2', 'Cable', 0.3, 'EUR', 1000],
  ];
  const data = rows.map((row) => row.map((value) => ({ value })));
  const made = await writeSheets(data as unknown as Parameters<typeof writeSheets>[0]);
  const { json } = await upload(cleo, await made.toBuffer(), 'fileName=list.xlsx');
  await cleo.send('POST', `${imports}/${json.import.id}/start`);
  expect(await finished(cleo, json.import.id)).toMatchObject({ state: 'done', created: 2, bad: 0 });
  const { items } = (await cleo.get('/api/admin/products?sort=sku')).json;
  expect(items.map((item: Json) => [item.price, item.stock])).toEqual([
    ['18.4', '5'],
    ['0.3', '1000'],
  ]);
});

it('imports customers', async () => {
  const dora = await server.signUp();
  const { json } = await upload(dora, Buffer.from('Firma;PLZ;Ort\nACME;10115;Berlin\n;1;x\n'), 'kind=customers');
  await dora.send('POST', `${imports}/${json.import.id}/start`);
  expect(await finished(dora, json.import.id)).toMatchObject({ state: 'done', created: 1, bad: 1 });
  expect((await dora.get('/api/admin/customers')).json.items).toMatchObject([
    { name: 'ACME', address: { zip: '10115', city: 'Berlin' } },
  ]);
});

it('refuses what is no table', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('%PDF-1.7'), Buffer.from('PK\u0003\u0004 no')]) {
    const { status, json } = await upload(ann, bytes);
    expect([status, json.error.code]).toEqual([400, 'import_failed']);
  }
  const open = await upload(ann, Buffer.from('sku;name\n"A;x\n'));
  expect([open.status, open.json.error.message]).toEqual([
    400,
    'After row 1: a quotation mark is opened and never closed.',
  ]);
});

it('shows another company nothing', async () => {
  const eve = await server.signUp();
  const { json } = await upload(ann, Buffer.from(priceList));
  const path = `${imports}/${json.import.id}`;
  expect((await eve.get(path)).status).toBe(404);
  expect((await eve.get(`${path}/problems.csv`)).status).toBe(404);
  expect((await eve.send('PATCH', path, { options: {} })).status).toBe(404);
  expect((await eve.send('POST', `${path}/start`)).status).toBe(404);
  expect((await eve.get(imports)).json).toMatchObject({ items: [], totalCount: 0, nextCursor: null });
});
