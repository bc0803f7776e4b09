import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, shareOut } from '#core/money/allocate';
import type { DecimalInput } from '#core/money/decimal';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly total: number;
  readonly weights: DecimalInput[];
  readonly step?: number;
  readonly parts: number[];
}

test.each(readVectors<Case>('money/allocate'))('$description', ({ total, weights, step, parts }) => {
  expect(allocate(total, weights, step)).toEqual(parts);
});

const totals = fc.integer({ min: -10_000_000, max: 10_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 });
const sumOf = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);

test('the parts sum to the whole', () => {
  fc.assert(
    fc.property(totals, weights, fc.constantFrom(1, 5, 10), (total, w, step) => {
      expect(sumOf(allocate(total, w, step))).toBe(total);
    }),
  );
});

test('every part is its exact share rounded up or down', () => {
  fc.assert(
    fc.property(totals, weights, (total, w) => {
      const all = BigInt(sumOf(w));
      if (all === 0n) return;
      allocate(total, w).forEach((part, i) => {
        const distance = BigInt(part) * all - BigInt(total) * BigInt(w[i] ?? 0);
        expect(distance < all && distance > -all).toBe(true);
      });
    }),
  );
});

test('equal weights differ by one at most, the larger parts first', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 40 }), (total, count) => {
      const parts = allocate(
        total,
        Array.from({ length: count }, () => 1),
      );
      expect(parts).toEqual(parts.toSorted((a, b) => b - a));
      expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
    }),
  );
});

test('weights that sum to less than nothing keep their proportion', () => {
  expect(allocate(80, [-100, 20])).toEqual([100, -20]);
});

test('signed shares are handed out towards the largest remainder', () => {
  expect(shareOut(0, [230n, -230n], 100n)).toEqual([2, -2]);
  expect(shareOut(1, [150n, -50n], 100n)).toEqual([2, -1]);
});
