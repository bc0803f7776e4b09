import { expect, test } from 'vitest';
import { readHeading } from './column-heading.ts';

test.each([
  ['Bezeichnung_DE', 'bezeichnung', 'de'],
  ['nameEn', 'name', 'en'],
  ['description (Polish)', 'description', 'pl'],
  ['VK netto [€]', 'vk netto', null],
  ['Preis (EUR)', 'preis', null],
  ['cena_netto', 'cena netto', null],
  ['Währung', 'wahrung', null],
  ['de', 'de', null],
])('%s', (heading, words, language) => {
  expect(readHeading(heading)).toEqual({ words, language });
});
