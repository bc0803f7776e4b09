import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localFormat } from '#core/offer/local-format';

/** Intl writes several kinds of unbreakable space; a reader of this test sees only one. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

describe('localFormat', () => {
  it.each([
    ['en-GB', 'GBP', '1,234.50', '£1,234.50', '8.1%', '1 March 2026'],
    ['de-DE', 'EUR', '1.234,50', '1.234,50 €', '8,1 %', '1. März 2026'],
    ['de-CH', 'CHF', '1’234.50', 'CHF 1’234.50', '8.1%', '1. März 2026'],
    ['fr-FR', 'EUR', '1 234,50', '1 234,50 €', '8,1 %', '1 mars 2026'],
    ['pl-PL', 'PLN', '1 234,50', '1 234,50 zł', '8,1%', '1 marca 2026'],
    ['it-IT', 'EUR', '1.234,50', '1.234,50 €', '8,1%', '1 marzo 2026'],
  ])('writes the numbers and dates of %s', (locale, currency, ...expected) => {
    const { amount, money, percent, date } = localFormat(locale, currency);
    const shown = [amount('1234.50'), money('1234.5'), percent('8.1'), date('2026-03-01')];
    expect(shown.map((text) => plain(text).replace("'", '’'))).toEqual(expected);
  });

  it.each([
    ['en-DE', 'EUR'],
    ['fr-CH', 'CHF'],
    ['en-FR', 'EUR'],
    ['pl-DE', 'EUR'],
  ])('writes plain numbers of %s like its money', (locale, currency) => {
    const { amount, money, quantity, percent } = localFormat(locale, currency);
    expect(money('-1234.50')).toContain(amount('1234.50'));
    expect([quantity('1234.50').at(-2), percent('1234.5').replace(/[^\d]*%/, '')]).toEqual([
      amount('1234.50').at(-3),
      quantity('1234.5'),
    ]);
  });

  it('shows the decimals of the currency, and more where a price has more', () => {
    expect(localFormat('en', 'JPY').amount('1500')).toBe('1,500');
    expect(localFormat('en', 'KWD').amount('1.5')).toBe('1.500');
    expect(localFormat('en', 'LBP').amount('5.00')).toBe('5.00');
    expect(localFormat('en', 'EUR').amount('0.333')).toBe('0.333');
    expect(localFormat('en', 'EUR').amount('7')).toBe('7.00');
  });

  it('drops the useless zeros of a quantity', () => {
    expect(localFormat('de', 'EUR').quantity('2.500')).toBe('2,5');
    expect(localFormat('de', 'EUR').quantity('1200')).toBe('1.200');
  });

  it('keeps every digit, however long', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 30n });
    const cents = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(digits, cents, (whole, fraction) => {
        const decimal = `${whole}.${fraction}`;
        return localFormat('en', 'EUR').amount(decimal).replaceAll(',', '') === decimal;
      }),
    );
  });

  it('never fails: what it cannot read is shown as it is', () => {
    const format = localFormat('not a locale', 'nothing');
    expect(format.amount('1234.5')).toBe('1,234.50');
    expect(format.money('1234.5')).toBe('nothing 1,234.50');
    expect(format.amount('free')).toBe('free');
    expect(format.date('soon')).toBe('soon');
    expect(format.date('2026-13-45')).toBe('2026-13-45');
  });
});
