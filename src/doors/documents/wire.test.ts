import { describe, expect, it } from 'vitest';
import { wireTime } from '#doors/documents/wire';

describe('wireTime', () => {
  it.each([
    ['2026-03-02T09:15:00+00:00', '2026-03-02T09:15:00.000000Z'],
    ['2026-03-02T09:15:00.5+00:00', '2026-03-02T09:15:00.500000Z'],
    ['2026-03-02T09:15:00.123987+00:00', '2026-03-02T09:15:00.123000Z'],
    ['2026-03-02T10:15:00.25+01:00', '2026-03-02T09:15:00.250000Z'],
    ['2026-03-02T09:15:00.250Z', '2026-03-02T09:15:00.250000Z'],
  ])('%s', (text, wire) => {
    expect(wireTime(text)).toBe(wire);
    expect(wireTime(new Date(text))).toBe(wire);
  });

  it('leaves null', () => expect(wireTime(null)).toBeNull());
});
