import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneShotMac } from '#main/one-shot-mac';

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text, 'utf8').digest('hex');

it('makes the HMAC of RFC 4231, test case 2', () => {
  expect(oneShotMac('Jefe')('what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

it('makes the HMAC of any text with any secret, one after the other', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 150 });
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), (secret, texts) => {
      const mac = oneShotMac(secret);
      expect(texts.map(mac)).toEqual(texts.map((one) => hmac(secret, one)));
    }),
  );
});

it.each([63, 64, 65])('takes a secret of %i bytes', (length) => {
  const secret = 's'.repeat(length);
  expect(oneShotMac(secret)('text')).toBe(hmac(secret, 'text'));
});

it.each([1365, 1366, 4096, 100_000])('takes a text of %i characters of three bytes', (length) => {
  const text = '€'.repeat(length);
  expect(oneShotMac('secret')(text)).toBe(hmac('secret', text));
});
