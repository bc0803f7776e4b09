import { describe, expect, it } from 'vitest';
import { nameDifference } from './name-difference.ts';

describe('nameDifference', () => {
  it.each([
    ['LED panel 600x600 mm 36 W 4000 K', 'LED panel 600x600 mm 40 W 4000 K', ['40 W'], ['36 W']],
    ['Circuit breaker B16 1-pole', 'Circuit breaker C16 3-pole', ['C16', '3-pole'], ['B16', '1-pole']],
    ['Patch cable Cat 6A S/FTP 2 m blue', 'Patch cable Cat 6A S/FTP 3 m grey', ['3 m', 'grey'], ['2 m', 'blue']],
    ['Desk lamp', 'Desk lamp black', ['black'], []],
    ['Drill 8 mm', 'drill 8mm, long', ['long'], []],
  ])('%s → %s', (chosen, other, ...[adds, lacks]) => {
    expect(nameDifference(chosen, other)).toEqual({ adds, lacks });
  });

  it.each([
    ['Desk lamp', 'Desk lamp'],
    ['Desk lamp', 'Wheelbarrow'],
    ['Wireless mouse, white', 'Wireless keyboard US layout'],
    ['', 'Wheelbarrow'],
    ['Circuit breaker one', 'A switch for all the many lamps of a breaker'],
  ])('has nothing to say about %s and %s', (chosen, other) => {
    expect(nameDifference(chosen, other)).toBeNull();
  });
});
