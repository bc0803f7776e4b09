import { expect, test } from 'vitest';
import { readPackaging } from './read-packaging.ts';

test.each([
  ['roll of 100 m', 'roll', '100'],
  ['VE 12', 'pack', '12'],
  ['VE: 12 Stk.', 'pack', '12'],
  ['pack:12', 'pack', '12'],
  ['12er Pack', 'pack', '12'],
  ['12-pack', 'pack', '12'],
  ['Karton à 24 Stk', 'carton', '24'],
  ['opak. 12 szt.', 'pack', '12'],
  ['opakowanie (50 szt.)', 'pack', '50'],
  ['12 szt./opak.', 'pack', '12'],
  ['boîte de 50', 'box', '50'],
  ['100 m Rolle', 'roll', '100'],
  ['24 pcs per box', 'box', '24'],
  ['bag of 2,5 kg', 'bag', '2.5'],
  ['100', 'pack', '100'],
])('%s', (text, unit, quantity) => {
  expect(readPackaging(text)).toEqual([{ unit, quantity }]);
});

test('several packagings in one cell', () => {
  expect(readPackaging('pack of 12; carton of 144')).toEqual([
    { unit: 'pack', quantity: '12' },
    { unit: 'carton', quantity: '144' },
  ]);
  expect(readPackaging('roll:100|drum:500')).toHaveLength(2);
});

test.each(['12 m', 'on request', 'pack of 0', 'pack', 'm 12'])('%s is no packaging', (text) => {
  expect(readPackaging(text)).toBeNull();
});
