import type { Language } from '#core/catalogue/product';
import { CONCEPTS, isInnerWord, phraseKey } from '../lexicon/concepts.ts';
import { MEASURE_UNITS } from '../lexicon/measure-units.ts';
import { NUMBER_WORDS } from '../lexicon/number-words.ts';
import { foldText } from '../words/fold-text.ts';
import { stemWord } from '../words/stem-word.ts';

/** A word and the one behind it: "seven-core", "two zones". */
const PAIR = /(?<![\p{L}\d-])(\p{L}{2,12})(?=[-‐‑ ](\p{L}{3,20})(?:[-‐‑ ](\p{L}{3,20}))?)/gu;
const LEAST = 2;
const MOST = 99;

/**
 * The text with numbers in words as figures, where a word follows that says of what: "seven-core cable" is asked for as
 * "7-core cable". What the catalogue says itself in words stays, and so does a "two-way switch".
 */
export function figuresOfWords(text: string, language: Language, knows: (term: string) => boolean): string {
  return text.replace(PAIR, (...found: string[]) => {
    const [word = '', , next = '', third = ''] = found;
    const [folded, what] = [foldText(word), foldText(next)];
    const value = NUMBER_WORDS[language].get(folded);
    if (value === undefined || value < LEAST || value > MOST || word !== word.toLowerCase()) return word;
    const counts = MEASURE_UNITS.has(what) || knows(stemWord(what));
    const keys = [folded, what, foldText(third ?? '')].map(phraseKey);
    const named = CONCEPTS.find(keys, isInnerWord).some((hit) => hit.from === 0 && hit.to > 1);
    return counts && !named && !knows(stemWord(folded)) ? String(value) : word;
  });
}
