import { describe, expect, it } from 'vitest';
import { template } from './template.ts';

describe('the template for a language', () => {
  const any = { kind: 'header', language: null } as const;
  const german = { kind: 'header', language: 'de' } as const;

  it('is the one in that language, else the one for any', () => {
    expect(template('header', 'de-CH', [any, german])).toBe(german);
    expect(template('header', 'fr', [any, german])).toBe(any);
    expect(template('header', null, [german])).toBeNull();
    expect(template('footer', 'de', [any, german])).toBeNull();
  });
});
