import { expect, test } from 'vitest';
import { detectDelimiter } from './detect-delimiter.ts';

test.each([
  ['sku;name;price\n1;a,b,c,d;2', ';'],
  ['sku,name,price', ','],
  ['sku\tname\tprice, net', '\t'],
  ['"a;b;c;d",name,price', ','],
  ['\uFEFF\r\n\nsku;name', ';'],
  ['"two\nlines, with, commas";b;c\nx,y', ';'],
  ['a|b|c', '|'],
  ['name', ','],
  ['', ','],
])('%j', (text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});
