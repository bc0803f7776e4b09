import type { Language } from '#core/catalogue/product';
import { NUMBER_WORDS } from '../lexicon/number-words.ts';
import { STOP_WORDS_BY_LANGUAGE } from '../lexicon/stop-words.ts';
import { wordNumber } from '../quantity/read-count.ts';
import type { Atom } from './tokenise-text.ts';

/** Letters that only one of the languages uses much. */
const LETTERS: readonly (readonly [RegExp, Language])[] = [
  [/[łąęśćżźńŁĄĘŚĆŻŹŃ]/, 'pl'],
  [/[äöüßÄÖÜ]/, 'de'],
  [/[çêîôûœèéàù]/, 'fr'],
  [/[èàòùì]/, 'it'],
];

const LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'it', 'pl'];
const MOST_ATOMS = 600;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that are the same in no two of the languages and frequent in orders. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('the with for please quote need white black colour color each size cable box hello thanks price and'),
  de: words(
    'und fur mit bitte stuck stk schwarz weiss angebot danke gruss grusse hallo kabel rot grun blau nicht menge farbe lange',
  ),
  fr: words('pour avec merci bonjour devis noir blanc rouge pieces une des les boite cordialement quantite'),
  it: words(
    'per con grazie buongiorno preventivo nero bianco rosso pezzi confezione cordiali saluti quantita descrizione una gli',
  ),
  pl: words(
    'ile kosztuje zawor prosze szt sztuk dzien dobry wycene czarny czarna bialy biala pozdrawiam dziekuje ilosc nazwa oraz opakowanie',
  ),
};

/** `fünfundzwanzig`, `centocinquanta`: a number in one word. */
function isLongNumber(word: string, language: Language): boolean {
  return word.length >= 8 && word.length <= 40 && !Number.isNaN(wordNumber(word, language));
}

/** A letter or two of a figure, a code or a size (`E27`, `2 m`, `Cat 6A`): no evidence of a language. */
function isPartOfCode(atom: Atom, { before, next }: { before: Atom | undefined; next: Atom | undefined }): boolean {
  const { glued, fold, raw } = atom;
  const tied = glued || (next?.glued === true && next.isNumber);
  if (fold.length === 1) return tied || before?.isNumber === true || (raw !== fold && before !== undefined);
  return tied && fold.length <= 3;
}

function pointsOf(word: string, language: Language): number {
  const stop = STOP_WORDS_BY_LANGUAGE[language]?.has(word) ? (word.length > 2 ? 1 : 0.5) : 0;
  const telling = TELLING[language].has(word) ? 1 : 0;
  const number = NUMBER_WORDS[language].has(word) || isLongNumber(word, language) ? 0.7 : 0;
  return stop + telling + number;
}

/** The language a request is written in; English when nothing tells. */
export function detectLanguage(text: string, atoms: readonly Atom[]): Language {
  const points: Record<Language, number> = { en: 0.1, de: 0, fr: 0, it: 0, pl: 0 };
  const read = atoms.slice(0, MOST_ATOMS);
  for (const [at, atom] of read.entries()) {
    if (atom.isNumber || isPartOfCode(atom, { before: read[at - 1], next: read[at + 1] })) continue;
    for (const language of LANGUAGES) points[language] += pointsOf(atom.fold, language);
    for (const [letters, language] of LETTERS)
      if (letters.test(atom.raw)) points[language] += language === 'pl' ? 1.5 : 0.6;
  }
  if (text.length === 0) return 'en';
  return LANGUAGES.reduce((best, language) => (points[language] > points[best] ? language : best), 'en' as Language);
}
