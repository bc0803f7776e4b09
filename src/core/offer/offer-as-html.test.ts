import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerAsHtml } from '#core/offer/offer-as-html';
import type { ReplyOffer } from '#core/offer/reply-offer';

function offerNamed(name: string): ReplyOffer {
  return {
    language: 'en',
    locale: 'en-GB',
    title: name,
    number: 'A-00042',
    issueDate: '2026-03-02',
    validUntil: '2026-03-16',
    currency: 'GBP',
    lines: [{ position: '1', name, quantity: '2', unit: name, unitPrice: '1.50', net: '3.00' }],
    linesNet: '3.00',
    discount: { label: name, amount: '-1.00' },
    vat: [{ rate: '20', vat: '0.40' }],
    net: '2.00',
    gross: '2.40',
  };
}

describe('offerAsHtml', () => {
  it('writes one table with the line, the sums and the validity', () => {
    const html = offerAsHtml(offerNamed('Cable'));
    expect(html.match(/<tr>/g)).toHaveLength(1 + 1 + 5);
    expect(html).toContain('>2 Cable</td>');
    expect(html).toMatch(/font-weight:bold">£2\.40<\/td>/);
    expect(html).toContain('<p>Valid until: 16 March 2026</p>');
  });

  it('holds no tag and no entity but its own, whatever is typed', () => {
    const own = offerAsHtml(offerNamed('x')).match(/<[^>]*>/g);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('<script>', '"><b>', '&lt;', "'", ''),
        (text, attack) => {
          const html = offerAsHtml(offerNamed(`${attack}${text}x`));
          expect(html.match(/<[^>]*>/g)).toEqual(own);
          expect(html.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/&/);
        },
      ),
    );
  });
});
