import { expect, it } from 'vitest';
import { attemptKey } from './attempt-key.ts';

it('keeps the key while the body stays the same', () => {
  const key = attemptKey();
  const first = key({ clientRequest: 'a' });
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(key({ clientRequest: 'a' })).toBe(first);
  expect(key({ clientRequest: 'b' })).not.toBe(first);
  expect(attemptKey()({ clientRequest: 'a' })).not.toBe(first);
});
