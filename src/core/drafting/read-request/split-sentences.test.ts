import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map(([from, to]) => text.slice(from, to).trim());

test.each([
  [
    'six HDMI cables 2 m. budget about 4000. when can you deliver?',
    ['six HDMI cables 2 m.', 'budget about 4000.', 'when can you deliver?'],
  ],
  ['two mops. what is the lead time? thanks', ['two mops.', 'what is the lead time?', 'thanks']],
  ['3 Eimer weiß 10 l. Korrektur: 4 Eimer', ['3 Eimer weiß 10 l.', 'Korrektur: 4 Eimer']],
  ['due tastiere. quanto costa la consegna?', ['due tastiere.', 'quanto costa la consegna?']],
])('sentences that begin in lower case: %s', (text, expected) => expect(cut(text)).toEqual(expected));

test.each([
  '12 szt. kabel HDMI 2 m',
  'approx. 20 pens',
  '4 elektr. Heizkörper',
  'Fa. J. Smith, 3 pens',
  'Cat. 6 patch cable',
  '2 x stay cool! shadow rock 3 black',
])('short forms do not end one: %s', (text) => expect(cut(text)).toEqual([text]));
