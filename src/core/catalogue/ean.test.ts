import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eanCheckDigit, isEan } from './ean.ts';

test('knows real codes of every length', () => {
  for (const code of ['4006381333931', '96385074', '036000291452', '10012345678902']) expect(isEan(code)).toBe(true);
});

test('refuses wrong digits, lengths and letters', () => {
  for (const code of ['4006381333932', '400638133393', '', 'ABCDEFGH', '4006381333931 '])
    expect(isEan(code)).toBe(false);
});

test('a mistyped digit is always noticed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const code = `${digits}${eanCheckDigit(digits)}`;
      const wrong = `${code.slice(0, at)}${(Number(code[at]) + by) % 10}${code.slice(at + 1)}`;
      return isEan(code) && !isEan(wrong);
    }),
  );
});
