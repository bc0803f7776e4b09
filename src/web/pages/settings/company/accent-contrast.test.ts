import { describe, expect, it } from 'vitest';
import { accentContrast } from './accent-contrast.ts';

describe('accentContrast', () => {
  it('agrees with known pairs', () => {
    expect(accentContrast('#000000')).toBeCloseTo(21, 5);
    expect(accentContrast('#ffffff')).toBeCloseTo(1, 5);
    expect(accentContrast('#767676')).toBeCloseTo(4.54, 2);
    expect(accentContrast('#FF0000')).toBeCloseTo(4, 1);
  });
});
