import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow } from './row-window.ts';

describe('rowWindow', () => {
  it('draws a few dozen of 10,000 rows', () => {
    expect(rowWindow(10_000, { scrollTop: 200_000, height: 800, rowHeight: 40 })).toEqual({ start: 4988, end: 5032 });
  });

  it('covers every visible row and stays inside the list', () => {
    const viewport = fc.record({
      scrollTop: fc.integer({ min: -50, max: 500_000 }),
      height: fc.integer({ min: 0, max: 3000 }),
      rowHeight: fc.constantFrom(40, 56),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), viewport, (count, view) => {
        const { start, end } = rowWindow(count, view);
        const first = Math.floor(Math.max(0, view.scrollTop) / view.rowHeight);
        const last = Math.ceil((Math.max(0, view.scrollTop) + view.height) / view.rowHeight);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(start).toBeLessThanOrEqual(Math.min(first, count));
        expect(end).toBeGreaterThanOrEqual(Math.min(last, count));
      }),
    );
  });
});
