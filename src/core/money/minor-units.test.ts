import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecimalInput } from '#core/money/decimal';
import { fromMinor, minorToNumber, toMinor } from '#core/money/minor-units';
import type { RoundingMode } from '#core/money/rounding-mode';
import { Problem } from '#core/problem';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly amount: DecimalInput;
  readonly currency: string;
  readonly mode?: RoundingMode;
  readonly minor: number;
  readonly text: string;
}

test.each(readVectors<Case>('money/minor-units'))('$description', ({ amount, currency, mode, minor, text }) => {
  expect(toMinor(amount, currency, mode)).toBe(minor);
  expect(fromMinor(minor, currency)).toBe(text);
});

test('there and back is the same amount', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF'), (minor, currency) => {
      expect(toMinor(fromMinor(minor, currency), currency)).toBe(minor);
    }),
  );
});

test('an amount that numbers cannot hold exactly is refused', () => {
  expect(() => toMinor('90071992547409.92', 'EUR')).toThrow(Problem);
  expect(() => toMinor('1e20', 'EUR')).toThrow(Problem);
});

test('zero has no sign, and JSON numbers are the shortest', () => {
  expect(Object.is(toMinor('-0.001', 'EUR'), 0)).toBe(true);
  expect(minorToNumber(1840, 'EUR')).toBe(18.4);
  expect(minorToNumber(-5, 'KWD')).toBe(-0.005);
});
