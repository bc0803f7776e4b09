import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecimalInput } from '#core/money/decimal';
import { roundQuotient, roundTo } from '#core/money/round-to';
import type { RoundingMode } from '#core/money/rounding-mode';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly value: DecimalInput;
  readonly digits: number;
  readonly mode?: RoundingMode;
  readonly expected: string;
}

test.each(readVectors<Case>('money/round-to'))('$description', ({ value, digits, mode, expected }) => {
  expect(roundTo(value, digits, mode)).toBe(expected);
});

const modes = ['halfAwayFromZero', 'halfEven', 'up', 'down', 'ceiling', 'floor'] as const;

test('a quotient rounds as the same decimal does, in every mode', () => {
  const thousandths = fc.integer({ min: -400, max: 400 }).map((quarters) => quarters * 250);
  fc.assert(
    fc.property(thousandths, fc.constantFrom(...modes), (n, mode) => {
      const asText = roundTo(`${n}e-3`, 0, mode);
      expect(roundQuotient(BigInt(n), 1000n, mode).toString()).toBe(asText);
      expect(roundQuotient(BigInt(-n), -1000n, mode).toString()).toBe(asText);
    }),
  );
});

test('a third is never a tie', () => {
  expect(roundQuotient(1n, 3n)).toBe(0n);
  expect(roundQuotient(2n, 3n)).toBe(1n);
  expect(roundQuotient(-2n, 3n)).toBe(-1n);
  expect(roundQuotient(-2n, 3n, 'ceiling')).toBe(0n);
});
