import { describe, expect, it } from 'vitest';
import { offerPrintFixture } from '#test/offer-print-fixture';
import { offerMail } from './offer-mail.ts';

describe('offerMail', () => {
  it('greets, shows the offer and signs for the company', () => {
    const { subject, text, html } = offerMail(offerPrintFixture({ lines: 1 }));
    expect(subject).toBe('Angebot A-00001 von Hellwerk Elektro GmbH');
    expect(text.startsWith('Guten Tag,\n\n')).toBe(true);
    expect(text).toContain('1. Leitungsschutzschalter B16, 1-polig Nr. 1.1 (CB-B16-1P)\n');
    expect(text.endsWith('Hellwerk Elektro GmbH\nTelefon 040 123456-0 · angebot@hellwerk.test\n')).toBe(true);
    expect(html).toContain('<td');
    expect(html).toContain('<p>Mit freundlichen Grüßen<br>Hellwerk Elektro GmbH<br>');
  });

  it.each([
    ['en', 'Offer A-00001 from', 'Kind regards'],
    ['fr', 'Devis A-00001 de', 'Cordialement'],
    ['it', 'Offerta A-00001 di', 'Cordiali saluti'],
    ['pl', 'Oferta A-00001 –', 'Z poważaniem'],
  ])('speaks %s', (language, subject, closing) => {
    const mail = offerMail(offerPrintFixture({ lines: 1, language }));
    expect(mail.subject).toContain(subject);
    expect(mail.text).toContain(`\n${closing}\n`);
  });

  it('keeps the subject in one row and the body free of foreign tags', () => {
    const print = offerPrintFixture({ lines: 1 });
    const mail = offerMail({
      ...print,
      number: 'A-1\r\nBcc: all@example.test',
      seller: { ...print.seller, name: '<img src=x>', contact: '"&' },
    });
    expect(mail.subject).toBe('Angebot A-1 Bcc: all@example.test von <img src=x>');
    expect(mail.html).toContain('&lt;img src=x&gt;<br>&quot;&amp;</p>');
    expect(mail.html).not.toContain('<img');
  });
});
