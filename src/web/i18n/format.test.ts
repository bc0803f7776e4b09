import { describe, expect, it } from 'vitest';
import { formatAgo, formatMoney, formatNumber, formatPercent } from './format.ts';
import { chooseLanguage } from './language.ts';
import { fillMessage } from './message.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('formatMoney', () => {
  it('writes exact decimal strings beyond what a float can hold', () => {
    expect(plain(formatMoney('en', '12345678901234567.89', 'EUR'))).toBe('€12,345,678,901,234,567.89');
  });
  it('takes the decimals from the currency and the writing from the language', () => {
    expect(plain(formatMoney('de', '1234.5', 'EUR'))).toBe('1.234,50 €');
    expect(plain(formatMoney('fr', '1234.5', 'EUR'))).toBe('1 234,50 €');
    expect(plain(formatMoney('en', '1234', 'JPY'))).toBe('¥1,234');
    expect(plain(formatMoney('en', '1.5', 'KWD'))).toBe('KWD 1.500');
  });
  it('shows an amount even when the currency is no currency', () => {
    expect(formatMoney('en', '5', 'nonsense')).toBe('5 nonsense');
  });
});

describe('numbers and times', () => {
  it('writes numbers and percents', () => {
    expect(formatNumber('de', '1234.5')).toBe('1.234,5');
    expect(plain(formatPercent('de', '12.5'))).toBe('12,5 %');
    expect(plain(formatPercent('en', 40))).toBe('40%');
  });
  it('says how long ago', () => {
    const now = Date.parse('2026-06-02T12:00:00.000Z');
    expect(formatAgo('en', '2026-06-02T11:59:50.000Z', now)).toBe('just now');
    expect(formatAgo('en', '2026-06-02T11:15:00.000Z', now)).toBe('45 minutes ago');
    expect(formatAgo('de', '2026-06-01T11:00:00.000Z', now)).toBe('gestern');
  });
});

describe('fillMessage', () => {
  it('chooses the plural form of the language', () => {
    const message = { one: '{count} row', other: '{count} rows' };
    expect(fillMessage(message, 'en', { count: 1 })).toBe('1 row');
    expect(fillMessage(message, 'en', { count: 10000 })).toBe('10,000 rows');
    expect(fillMessage(message, 'fr', { count: 0 })).toBe('0 row');
  });
  it('leaves an unknown placeholder visible', () => {
    expect(fillMessage('Hello {name}', 'en')).toBe('Hello {name}');
  });
});

describe('chooseLanguage', () => {
  it('takes the first wish it speaks', () => {
    expect(chooseLanguage([null, 'pl', 'de-AT', 'fr'])).toBe('de');
    expect(chooseLanguage(['pl'])).toBe('en');
  });
});
