import { expect, it } from 'vitest';
import { addressWords } from './address-words.ts';

it('says an address on one line, without what is not known', () => {
  expect(addressWords({ line1: '27 Mill Lane', line2: 'Hall 3', zip: 'LS1', city: 'Leeds', country: 'GB' })).toBe(
    'Hall 3, 27 Mill Lane, LS1 Leeds, GB',
  );
  expect(addressWords({ city: 'Leeds', line1: '' })).toBe('Leeds');
  expect(addressWords(null)).toBe('');
});
