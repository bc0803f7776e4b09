import { describe, expect, it } from 'vitest';
import { personaliseOffer } from '#core/offer/personalise-offer';

const source = {
  organization: { name: 'Wyss Atelier AG' },
  locale: 'de-CH',
  number: 'A-00042',
  name: 'Website relaunch',
  date: '2026-03-02',
  currency: 'CHF',
  net: 245_858,
  gross: 265_022,
};
const texts = { address: null, header: '<p>Guten Tag {{contact.fullname}}</p>', footer: '<p>{{offer.total}}</p>' };
const link = '<p><a href="{{company.website_url}}">{{company.name}}</a></p>';

function footerFor(url: string | null): string | null {
  const people = { contact: null, company: { name: 'Frei & Co', website_url: url } };
  return personaliseOffer({ ...texts, footer: link }, { ...source, people }).footer;
}

describe('personaliseOffer', () => {
  it('fills every text for one reader', () => {
    const people = { contact: { firstname: 'Nora', lastname: 'Frei' } };
    expect(personaliseOffer(texts, { ...source, people })).toEqual({
      address: null,
      header: '<p>Guten Tag Nora Frei</p>',
      footer: '<p>2&#39;458.58</p>',
    });
  });

  it('leads a link where a field says', () => {
    expect(footerFor('https://frei.example/?a=1&b=2')).toBe(
      '<p><a href="https://frei.example/?a=1&amp;b=2">Frei &amp; Co</a></p>',
    );
  });

  it.each([
    ['javascript:alert(1)'],
    [' java\nscript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['//evil.example'],
    ['/api/offer'],
    [null],
  ])('leads it nowhere for %j', (url) => {
    expect(footerFor(url)).toBe('<p><a>Frei &amp; Co</a></p>');
  });
});
