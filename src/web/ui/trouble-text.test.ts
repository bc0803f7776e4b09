import { expect, it } from 'vitest';
import { type FileTrouble, fileTroubleCodes, troubleText as sentenceOf } from '#core/document/file-trouble';
import { de } from '../i18n/de.ts';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import type { I18n, MessageKey } from '../i18n/i18n-context.ts';
import { fillMessage, type Message } from '../i18n/message.ts';
import { troubleText } from './trouble-text.ts';

const reader =
  (language: string, all: Readonly<Record<MessageKey, Message>>): I18n['t'] =>
  (key, params) =>
    fillMessage(all[key], language, params);
const [inEnglish, inGerman, inFrench] = [reader('en', en), reader('de', de), reader('fr', fr)];

it('a refusal is told in the language of the reader, with its numbers and the file that it is about', () => {
  const error = 'As it was stored.';
  const cut = { code: 'rows_cut', values: { most: 5000 }, file: null } as const;
  const locked = { code: 'pdf_locked', values: {}, file: 'plan.pdf' } as const;
  expect(troubleText(inGerman, [cut, locked], error)).toBe(
    'Nur die ersten 5.000 Zeilen wurden gelesen. plan.pdf: Das PDF ist mit einem Passwort geschützt.',
  );
  expect(troubleText(inFrench, [locked])).toBe('plan.pdf: Le PDF est protégé par un mot de passe.');
  expect(troubleText(inGerman, [], error)).toBe(error);
  expect(troubleText(inGerman, [])).toBeNull();
});

it('the stored sentence stands in for a trouble that this page does not know yet', () => {
  const unknown = { code: 'unheard_of', values: {}, file: null } as unknown as FileTrouble;
  expect(troubleText(inGerman, [unknown], 'As it was stored.')).toBe('As it was stored.');
});

it('pages and server say the same in English', () => {
  for (const code of fileTroubleCodes) {
    const trouble = { code, values: { most: 20, pages: 300, lines: 40 }, file: null };
    expect(troubleText(inEnglish, [trouble])).toBe(sentenceOf([trouble]));
  }
});
