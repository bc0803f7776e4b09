import { expect, test } from 'vitest';
import { readRecords } from './read-records.ts';

async function read(pieces: string[], delimiter: ';' | ',' | '\t' = ';') {
  const all = [];
  for await (const batch of readRecords(pieces, delimiter)) all.push(...batch);
  return all;
}

test('reads quotes, blank lines and line numbers', async () => {
  const text = '\uFEFFa;b\r\n\r\n1;"two ""quoted"";\r\nlines"\r\n\n3;4';
  expect(await read([text])).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['1', 'two "quoted";\nlines'] },
    { line: 6, cells: ['3', '4'] },
  ]);
});

test('pieces may end anywhere', async () => {
  const text = 'a;b\n"x;\ny";2\n3;4\n';
  expect(await read([...text])).toEqual(await read([text]));
});

test('rows may be shorter or longer than the header; a stray quote is text', async () => {
  expect((await read(['a;b\n1\n1;2;3\n17" screen;x'])).map((record) => record.cells)).toEqual([
    ['a', 'b'],
    ['1'],
    ['1', '2', '3'],
    ['17" screen', 'x'],
  ]);
});

test('gives batches of 500', async () => {
  const sizes = [];
  for await (const batch of readRecords(['a\n'.repeat(1201)], ',')) sizes.push(batch.length);
  expect(sizes).toEqual([500, 500, 201]);
});

test('a quote that is never closed is refused with its line', async () => {
  await expect(read(['a;b\n1;2\n"3;4\n5;6\n'])).rejects.toThrow('After row 2: a quotation mark is opened');
  await expect(read(['a;b\n1;2\n"', ...Array.from({ length: 40 }, () => 'x'.repeat(60_000))])).rejects.toThrow(
    'After row 2',
  );
});
