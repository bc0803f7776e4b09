import { expect, it } from 'vitest';
import { unitWord } from './unit-word.ts';

it.each([
  ['pcs', 'de', 'Stk.'],
  ['pcs', 'pl-PL', 'szt.'],
  ['pcs', 'en', 'pcs'],
  ['m2', 'en', 'm²'],
  ['m', 'fr', 'm'],
  ['gross', 'de', 'gross'],
])('%s in %s is %s', (unit, language, word) => {
  expect(unitWord(unit, language)).toBe(word);
});
