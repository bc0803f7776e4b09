import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, checkSignedUrl, equalInConstantTime, type Mac, signedUrl } from '#core/link/signed-url';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly base: string;
  readonly parameters: Record<string, string>;
  readonly url: string;
  readonly signature: string;
}

const cases = readVectors<Case>('link/signed-urls');
const { key } = JSON.parse(
  readFileSync(new URL('../../../test/vectors/link/signed-urls.json', import.meta.url), 'utf8'),
);
const macWith =
  (secret: string): Mac =>
  (text) =>
    createHmac('sha256', secret).update(text).digest('hex');
const mac = macWith(key);

describe('signedUrl', () => {
  it.each(cases)('$description', ({ base, parameters, url, signature }) => {
    const mark = Object.keys(parameters).length === 0 ? '?' : '&';
    expect(canonicalUrl(base, parameters)).toBe(url);
    expect(signedUrl(base, parameters, mac)).toBe(`${url}${mark}signature=${signature}`);
    expect(checkSignedUrl(signedUrl(base, parameters, mac), mac, 1_700_000_000)).toBe('valid');
  });
});

describe('checkSignedUrl', () => {
  const link = signedUrl('https://a.test/api/offer/1/approve', { expires: '1000', rev: '3' }, mac);

  it('holds through the second it expires in, and not a second longer', () => {
    expect(checkSignedUrl(link, mac, 1000)).toBe('valid');
    expect(checkSignedUrl(link, mac, 1001)).toBe('expired');
  });

  it('refuses each changed character', () => {
    for (let at = 0; at < link.length; at += 1) {
      const other = link[at] === '1' ? '2' : '1';
      expect(checkSignedUrl(`${link.slice(0, at)}${other}${link.slice(at + 1)}`, mac, 1)).not.toBe('valid');
    }
  });

  it.each([
    ['no signature', link.replace(/&signature=.*/, '')],
    ['an empty signature', link.replace(/signature=.*/, 'signature=')],
    ['a signature cut short', link.slice(0, -1)],
    ['two signatures', `${link}&signature=${'0'.repeat(64)}`],
    ['another order', link.replace('expires=1000&rev=3', 'rev=3&expires=1000')],
    ['another host', link.replace('a.test', 'b.test')],
    ['another purpose', link.replace('approve', 'reject')],
    ['a further parameter', link.replace('&signature', '&x=1&signature')],
    ['another spelling of the same', link.replace('rev=3', 'rev=%33')],
  ])('refuses %s', (_, url) => {
    expect(checkSignedUrl(url, mac, 1)).not.toBe('valid');
  });

  it('refuses an expiry that is no number, even signed', () => {
    const odd = signedUrl('https://a.test/x', { expires: 'never' }, mac);
    expect(checkSignedUrl(odd, mac, 1)).toBe('expired');
  });

  it('takes back what it signed and nothing signed with another key', () => {
    const parameters = fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => !['signature', 'expires'].includes(name)),
      fc.string(),
    );
    fc.assert(
      fc.property(parameters, fc.string({ minLength: 1 }), (given, other) => {
        const url = signedUrl('https://a.test/x', given, mac);
        expect(checkSignedUrl(url, mac, 1)).toBe('valid');
        fc.pre(other !== key);
        expect(checkSignedUrl(url, macWith(other), 1)).toBe('forged');
      }),
    );
  });
});

describe('equalInConstantTime', () => {
  it('agrees with equality', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => equalInConstantTime(a, b) === (a === b)));
    expect(equalInConstantTime('ab', 'ab')).toBe(true);
  });
});
