import { describe, expect, it } from 'vitest';
import { feedbackAddress } from './feedback-address.ts';

const page = (api: string) => `https://a.test/offer/feedback/?lang=de&api=${encodeURIComponent(api)}`;

describe('feedbackAddress', () => {
  it('is the address that the link names', () => {
    const api = 'https://a.test/api/offer/1/feedback?expires=1&rev=2&signature=ab';
    expect(feedbackAddress(page(api))).toBe(api);
  });

  it.each([
    'https://evil.test/api/offer/1/feedback',
    '//evil.test/api/offer/1/feedback',
    'https://a.test:444/api/offer/1/feedback',
    'http://a.test/api/offer/1/feedback',
    'https://a.test@evil.test/api/offer/1/feedback',
    'https://u:p@a.test/api/offer/1/feedback',
    'javascript:alert(1)',
    'https://a.test/api/offer/1/approve',
    'https://a.test/api/offer/1/feedback/../../admin',
    'https://a.test\\@evil.test/api/offer/1/feedback',
  ])('is nothing for %s', (api) => expect(feedbackAddress(page(api))).toBeNull());

  it('is nothing without one', () => expect(feedbackAddress('https://a.test/offer/feedback/')).toBeNull());
});
