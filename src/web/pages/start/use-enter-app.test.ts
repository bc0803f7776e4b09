import { describe, expect, it } from 'vitest';
import { safeNext } from './use-enter-app.ts';

describe('safeNext', () => {
  it('keeps paths of the app', () => {
    expect(safeNext('/catalogue?query=led')).toBe('/catalogue?query=led');
  });
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    5,
    '/a b',
  ])('refuses %j', (next) => {
    expect(safeNext(next)).toBe('/offers');
  });
});
