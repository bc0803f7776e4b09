import { expect, test } from 'vitest';
import { csvCell, csvLine } from './csv-cell.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['-12.5', '-12.5'],
  ['-12,5', '"-12,5"'],
  ['a "b"; c', '"a ""b""; c"'],
  ['two\nlines', '"two\nlines"'],
  [' edge', '" edge"'],
  ['plain', 'plain'],
])('%j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('a line', () => {
  expect(csvLine(['a', null, 1, true, '=x'])).toBe("a,,1,true,'=x\r\n");
});
