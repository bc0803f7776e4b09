import { expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

it('parts what a mail says from what it quotes, in the forms that mail programs write', () => {
  const wrote = 'On 2 March 2026, Sales wrote:\n> 3 x P-100\n> Thanks';
  expect(ownWords(`Make that five, please.\n\nBest\nAnn\n\n${wrote}`)).toEqual({
    own: 'Make that five, please.\n\nBest\nAnn',
    quoted: wrote,
  });
  const outlook = 'Von: Verkauf\nGesendet: Montag\nAn: Ann\nBetreff: Angebot\n\n3 x P-100';
  expect(ownWords(`Bitte vier.\n\n${outlook}`)).toEqual({ own: 'Bitte vier.', quoted: outlook });
  const original = '-----Original Message-----\nFrom: Sales\nSent: Monday\nSubject: Offer\n\nDear Ann';
  expect(ownWords(`Hello\n\n${original}`)).toEqual({ own: 'Hello', quoted: original });
});

it('keeps answers between quoted lines, and the text of attachments', () => {
  expect(ownWords('See:\n> 3 x P-100\nmake it 4\n> 2 x P-200\nok').own).toBe('See:\nmake it 4\nok');
  const withList = 'Add these:\n\n----- list.csv -----\n2 x P-100';
  expect(ownWords(withList)).toEqual({ own: withList, quoted: '' });
  expect(ownWords('')).toEqual({ own: '', quoted: '' });
});
