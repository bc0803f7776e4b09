import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LetterInput, letter } from './letter.ts';
import type { LetterKind } from './letter-words.ts';

const input: LetterInput = {
  kind: 'sent',
  language: 'en-GB',
  company: 'Wyss AG',
  accentColor: '#0f6e56',
  client: 'Nora Frei',
  number: 'A-00042',
  name: 'Relaunch',
  total: 'CHF 2,650.22',
  date: '16 March 2026',
  message: '',
  link: 'https://a.test/offer/feedback/?lang=en&api=x',
  signOff: ['Jonas Wyss', 'Wyss AG'],
};

describe('letter', () => {
  it('greets, says what it is about, links and signs', () => {
    const { subject, text, html } = letter(input);
    expect(subject).toBe('Offer A-00042: Relaunch');
    expect(text).toMatch(
      /^Hello Nora Frei,\n\n.*CHF 2,650\.22.*valid until 16 March 2026.*\n\nView offer:\nhttps:\/\/a\.test\/offer\/feedback\/\?lang=en&api=x\n\nKind regards\nJonas Wyss\nWyss AG$/s,
    );
    expect(html).toContain('href="https://a.test/offer/feedback/?lang=en&amp;api=x"');
  });

  it("sends the sender's own words instead of ours, and a client's below ours", () => {
    expect(letter({ ...input, message: 'As discussed.' }).text).toMatch(
      /^Hello Nora Frei,\n\nAs discussed\.\n\nView offer/,
    );
    const told = letter({ ...input, kind: 'owner_commented', message: 'When can you start?' }).text;
    expect(told).toMatch(/^Nora Frei wrote about offer A-00042:\n\nWhen can you start\?\n\nOpen in Proffer:/);
  });

  it('leaves out what is empty', () => {
    const { subject, text } = letter({ ...input, name: '', client: '', language: 'de' });
    expect(subject).toBe('Angebot A-00042');
    expect(text).toMatch(/^Guten Tag\n\n/);
  });

  const kinds: LetterKind[] = [
    'sent',
    'confirmed',
    'expiring',
    'silent',
    'invoice',
    'owner_approved',
    'owner_rejected',
    'owner_commented',
  ];
  it.each(['en', 'de', 'fr', 'it', 'pl'])('leaves no field open in %s', (language) => {
    for (const kind of kinds) {
      const { subject, text, html } = letter({ ...input, kind, language });
      expect(subject + text + html).not.toMatch(/\{\w+\}/);
    }
  });

  it('lets no tag in, and no line break into the subject', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('<script>', '\r\nBcc: x@a.test', '"><img>'),
        (text, attack) => {
          const { subject, html } = letter({ ...input, name: attack + text, client: attack, message: attack });
          expect(subject).not.toMatch(/[\r\n]/);
          expect(html).not.toMatch(/<(?:script|img)/);
        },
      ),
    );
  });
});
