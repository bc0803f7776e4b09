import { expect, test } from 'vitest';
import writeSheets from 'write-excel-file/node';
import { spreadsheetText } from './spreadsheet-text.ts';

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((value) => ({ value, ...(value instanceof Date ? { format: 'yyyy-mm-dd' } : {}) })),
  );
  const made = await writeSheets(data as unknown as Parameters<typeof writeSheets>[0]);
  return new Uint8Array(await made.toBuffer());
}

test('cells of every kind become text', async () => {
  const bytes = await workbook([
    ['sku', 'name', 'price', 'since', 'active'],
    ['A-1', 'He said "two"; yes,\nreally', 0.1 + 0.2, new Date('2026-03-31T00:00:00Z'), true],
    [4006381333931, null, 1e-7, null, false],
  ]);
  expect(Buffer.from(await spreadsheetText(bytes)).toString()).toBe(
    '"sku","name","price","since","active"\n' +
      '"A-1","He said ""two""; yes,\nreally",0.3,2026-03-31,true\n' +
      '4006381333931,,0.0000001,,false\n',
  );
});

test('what is no spreadsheet is refused', async () => {
  await expect(spreadsheetText(Buffer.from('PK\u0003\u0004 nothing'))).rejects.toThrow('cannot be read');
  const bytes = await workbook([['a'], ['b']]);
  bytes.fill(0, 40, bytes.length / 2);
  await expect(spreadsheetText(bytes)).rejects.toThrow('cannot be read');
});

test('a file that unpacks to gigabytes is refused before it is unpacked', async () => {
  const bytes = await workbook([['a'], ['b']]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
  }
  await expect(spreadsheetText(bytes)).rejects.toThrow('too large');
});
