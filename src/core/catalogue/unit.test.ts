import { expect, test } from 'vitest';
import { canonicalUnit, isMeasure, knownUnit } from './unit.ts';

test('one unit for the words of five languages', () => {
  for (const word of ['Stk.', 'szt.', 'PCS', 'pièces', 'pz', 'Stück']) expect(canonicalUnit(word)).toBe('pcs');
  for (const word of ['Rolle', 'rolka', 'rouleau', 'Rotolo']) expect(canonicalUnit(word)).toBe('roll');
});

test('an unknown unit stays as it is written', () => {
  expect(knownUnit('smidgen')).toBeNull();
  expect(canonicalUnit(' Smidgen ')).toBe('Smidgen');
});

test('tells measures from things that are counted', () => {
  expect(isMeasure('m')).toBe(true);
  expect(isMeasure('roll')).toBe(false);
});
