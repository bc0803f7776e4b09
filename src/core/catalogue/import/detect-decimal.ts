import { numberStyle } from '#core/catalogue/import/local-number';

/**
 * The decimal separator of a column, by the values that can be read in one way only; the majority wins.
 *
 * @returns null when no value tells.
 */
export function detectDecimal(values: Iterable<string>): 'comma' | 'point' | null {
  let comma = 0;
  let point = 0;
  for (const value of values) {
    const style = numberStyle(value);
    if (style === 'comma') comma += 1;
    if (style === 'point') point += 1;
  }
  if (comma === point) return null;
  return comma > point ? 'comma' : 'point';
}
