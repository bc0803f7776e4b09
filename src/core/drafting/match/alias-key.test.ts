import { expect, test } from 'vitest';
import { readRequest } from '../read-request/read-request.ts';
import { aliasKey, readWordings } from './alias-key.ts';

test('small words, case and inflection do not matter, order and figures do', () => {
  expect(aliasKey('the good Paper')).toBe(aliasKey('good papers'));
  expect(aliasKey('breaker 16 A')).not.toBe(aliasKey('breaker 10 A'));
  expect(aliasKey('  ')).toBe('');
});

test('the quantity is no part of a wording', () => {
  const [wording] = readWordings('12x LED panel 60x60 40W');
  expect(wording).toEqual({ text: '12x LED panel 60x60 40W', key: aliasKey('LED panel 60x60 40W'), quantity: 12 });
});

test('merged fragments are a wording each, the same one once', () => {
  const keys = readWordings('2 good paper + 3 x office paper + 5 good paper').map((wording) => wording.key);
  expect(keys).toEqual([aliasKey('good paper'), aliasKey('office paper')]);
});

test('a row of a table is read as it stands in its request', () => {
  const request = 'pos;item;qty;unit\n1;Ball valve;4;pcs\n2;Pipe clip;9;pcs';
  const { fragments } = readRequest(request);
  expect(readWordings('1;Ball valve;4;pcs', fragments)[0]).toMatchObject({ key: aliasKey('Ball valve'), quantity: 4 });
  expect(readWordings('2 pipe clips', fragments)[0]).toMatchObject({ key: aliasKey('pipe clip'), quantity: 2 });
});

test('a text without words has none', () => {
  expect(readWordings('')).toEqual([]);
  expect(readWordings(' + ')).toEqual([]);
});
