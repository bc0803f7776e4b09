import { describe, expect, it } from 'vitest';
import { guessCurrency } from './guess-currency.ts';

describe('guessCurrency', () => {
  it.each([
    [['de-CH', 'en-US'], 'CHF'],
    [['pl'], 'PLN'],
    [['en', 'en-GB'], 'GBP'],
    [['fr-FR', 'en-US'], 'EUR'],
    [['de'], 'EUR'],
    [[], 'EUR'],
  ])('%j → %s', (languages, expected) => {
    expect(guessCurrency(languages)).toBe(expected);
  });
});
