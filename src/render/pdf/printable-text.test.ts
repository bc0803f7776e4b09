import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableText } from './printable-text.ts';

describe('printableText', () => {
  it('keeps words, punctuation and line breaks', () => {
    expect(printableText('Żółć *x* #eval("1") $x$ <b>\r\nzwei\u2028drei')).toBe(
      'Żółć *x* #eval("1") $x$ <b>\nzwei\ndrei',
    );
  });

  it('turns tabs into spaces and drops what has no shape', () => {
    expect(printableText(' a\tb\u0000c\u0007d\u009fe\ufffff ')).toBe('a    bcdef');
  });

  it('cuts a text that would fill more than a few pages, and says so', () => {
    expect(printableText('a'.repeat(20_000))).toHaveLength(20_000);
    expect(printableText('a'.repeat(20_001))).toBe(`${'a'.repeat(19_999)}…`);
  });

  it('gives whole characters without controls for any input', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = printableText(String.fromCharCode(...units));
        expect(text.isWellFormed()).toBe(true);
        expect([...text].every((character) => character === '\n' || character >= ' ')).toBe(true);
      }),
    );
  });
});
