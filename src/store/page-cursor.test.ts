import { expect, test } from 'vitest';
import { pageCursor, readPageCursor } from './page-cursor.ts';

const id = '0190f000-0000-7000-8000-000000000001';

test('leads back to its place', () => {
  expect(readPageCursor(pageCursor({ value: 'Łódź', id }), /^./)).toEqual({ value: 'Łódź', id });
});

test.each(['', 'x', 'W10', pageCursor({ value: '1', id: 'no' }), pageCursor({ value: 'x', id })])(
  'refuses %j',
  (cursor) => {
    expect(() => readPageCursor(cursor, /^\d+$/)).toThrow('not given');
  },
);
