import { expect, test } from 'vitest';
import { readDate } from './read-date.ts';

test.each([
  ['2026-03-31', '2026-03-31'],
  ['31.03.2026', '2026-03-31'],
  ['1/4/2026', '2026-04-01'],
  ['2026-03-31T00:00:00.000Z', '2026-03-31'],
  ['31.02.2026', null],
  ['03/31/2026', null],
  ['tomorrow', null],
])('%s', (text, date) => {
  expect(readDate(text)).toBe(date);
});
