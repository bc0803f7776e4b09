import { expect, it } from 'vitest';
import { readMoment } from '#core/resource/read-moment';

it('reads dates and date-times, without a zone as UTC', () => {
  const read = (text: string) => readMoment(text)?.toISOString();
  expect(read('2026-03-02')).toBe('2026-03-02T00:00:00.000Z');
  expect(read('2026-03-02 09:15:00')).toBe('2026-03-02T09:15:00.000Z');
  expect(read('2026-03-02T09:15:00.000000Z')).toBe('2026-03-02T09:15:00.000Z');
  expect(read('2026-03-02T09:15+01:00')).toBe('2026-03-02T08:15:00.000Z');
});

it.each(['2026-02-30', '2026-13-01', 'x', '2026-03-02T25:00', ''])('%s is none', (text) => {
  expect(readMoment(text)).toBeNull();
});
