import type { Language } from '#core/catalogue/product';
import { DOZEN_WORDS, HALF_WORDS, NUMBER_WORDS, ONE_WORDS, PAIR_WORDS } from '../lexicon/number-words.ts';
import type { Atom } from '../words/tokenise-text.ts';

/** A number read from digits or words: atoms from the given one up to `to`. */
export interface Count {
  readonly value: number;
  readonly to: number;
  /** Only an article: "a", "eine". */
  readonly weak: boolean;
  /** `pair`, when the count is in pairs. */
  readonly pair: boolean;
}

const LARGEST = 1_000_000;
const JOINERS = new Set(['and', 'und', 'et', 'e', 'i']);

/** German and Italian number words in one piece: `fünfundzwanzig`, `zweihundert`, `ventiquattro`; NaN when it is none. */
export function wordNumber(folded: string, language: Language): number {
  const words = NUMBER_WORDS[language];
  const known = words.get(folded);
  if (known !== undefined) return known;
  if (language === 'de') return germanNumber(folded);
  if (language === 'it') return italianNumber(folded);
  return Number.NaN;
}

function germanNumber(folded: string): number {
  if (folded.length > 40) return Number.NaN;
  const words = NUMBER_WORDS.de;
  for (const [sign, factor] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const at = folded.indexOf(sign);
    if (at < 0) continue;
    const head = at === 0 ? 1 : folded.slice(0, at) === 'ein' ? 1 : germanNumber(folded.slice(0, at));
    const tail = folded.slice(at + sign.length).replace(/^und/, '');
    return head * factor + (tail ? germanNumber(tail) : 0);
  }
  const known = words.get(folded);
  if (known !== undefined) return known;
  const und = folded.lastIndexOf('und');
  if (und <= 0) return Number.NaN;
  const ones = folded.slice(0, und) === 'ein' ? 1 : (words.get(folded.slice(0, und)) ?? Number.NaN);
  const tens = words.get(folded.slice(und + 3)) ?? Number.NaN;
  return tens >= 20 && ones < 10 ? tens + ones : Number.NaN;
}

function italianNumber(folded: string): number {
  const words = NUMBER_WORDS.it;
  for (const [word, value] of words) {
    if (value < 20 || value > 100 || value % 10 !== 0) continue;
    const stem = folded.startsWith(word) ? word : word.slice(0, -1);
    if (value < 100 && !folded.startsWith(stem)) continue;
    if (value === 100 && !folded.startsWith(word)) continue;
    const rest = folded.slice(stem.length);
    const ones = rest === 'uno' || rest === 'un' ? 1 : (words.get(rest) ?? Number.NaN);
    if (ones < value) return value + ones;
  }
  return Number.NaN;
}

/** `zwei hundert fünf`, `twenty-five`, `vingt et un`, `sto dwadzieścia pięć`: several words as one number. */
function readWords(atoms: readonly Atom[], from: number, language: Language): { value: number; to: number } | null {
  let total = 0;
  let current = 0;
  let last = Number.POSITIVE_INFINITY;
  let to = from;
  for (let i = from; i < atoms.length && i < from + 8; i += 1) {
    const word = atoms[i]?.fold ?? '';
    const value = atoms[i]?.isNumber ? Number.NaN : wordNumber(word, language);
    if (Number.isNaN(value)) {
      if (to === i && i > from && JOINERS.has(word) && joins(atoms, i, { language, last })) continue;
      break;
    }
    if (i > to && to > from && value >= last) break;
    if (value === 100 || value === 1000) {
      if (to > from && last < 100 && current === 0) break;
      current = Math.max(1, current) * value;
      if (value === 1000) {
        total += current;
        current = 0;
      }
    } else if (to > from && value >= last && !(language === 'fr' && last === 4 && value === 20)) break;
    else current = language === 'fr' && last === 4 && value === 20 ? 80 : current + value;
    last = Math.min(100, value);
    to = i + 1;
  }
  return to > from ? { value: total + current, to } : null;
}

/** Does a joiner continue the number? Only "hundred and five", "vingt et un". */
function joins(atoms: readonly Atom[], at: number, { language, last }: { language: Language; last: number }): boolean {
  const next = wordNumber(atoms[at + 1]?.fold ?? '', language);
  if (Number.isNaN(next)) return false;
  return (last >= 100 && next < 100) || (language === 'fr' && last >= 20 && atoms[at + 1]?.fold === 'un');
}

function multiplied(
  atoms: readonly Atom[],
  at: number,
  count: number,
): { value: number; to: number; pair: boolean } | null {
  const word = atoms[at]?.fold ?? '';
  const dozen = DOZEN_WORDS.get(word);
  if (dozen !== undefined) return { value: count * dozen, to: at + 1, pair: false };
  if (PAIR_WORDS.has(word)) return { value: count, to: at + 1, pair: true };
  if (word === 'paar' && /^\p{Lu}/u.test(atoms[at]?.raw ?? '')) return { value: count, to: at + 1, pair: true };
  return null;
}

/** The count that starts at an atom: digits, words, "half a dozen", "two pairs"; null when there is none. */
export function readCount(atoms: readonly Atom[], at: number, language: Language): Count | null {
  const atom = atoms[at];
  if (!atom) return null;
  if (atom.isNumber) {
    if (Number.isNaN(atom.value) || atom.value <= 0 || atom.value > LARGEST) return null;
    const apart = thousandsApart(atoms, at, language);
    if (apart !== null) return { value: apart, to: at + 2, weak: false, pair: false };
    const more = multiplied(atoms, at + 1, atom.value);
    return { value: more?.value ?? atom.value, to: more?.to ?? at + 1, weak: false, pair: more?.pair ?? false };
  }
  const half = readHalf(atoms, at, language);
  if (half) return half;
  const words = readWords(atoms, at, language);
  if (words) {
    const more = multiplied(atoms, words.to, words.value);
    return { value: more?.value ?? words.value, to: more?.to ?? words.to, weak: false, pair: more?.pair ?? false };
  }
  const bare = multiplied(atoms, at, 1);
  if (bare) return { ...bare, weak: false };
  if (!ONE_WORDS[language].has(atom.fold)) return null;
  const large = readWords(atoms, at + 1, language);
  if (large && large.value >= 100) return { ...large, weak: false, pair: false };
  const more = multiplied(atoms, at + 1, 1);
  return { value: more?.value ?? 1, to: more?.to ?? at + 1, weak: !more, pair: more?.pair ?? false };
}

/** `1 500 vis`: thousands set apart by a blank, as French and Polish write; not `2 500 GB` or `10 240 V`. */
function thousandsApart(atoms: readonly Atom[], at: number, language: Language): number | null {
  if (language !== 'fr' && language !== 'pl') return null;
  const [first, second, word] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  if (!first || !second?.isNumber || !/^\d{1,3}$/.test(first.raw) || !/^\d{3}$/.test(second.raw)) return null;
  if (second.start - first.end !== 1 || !word || word.isNumber || word.glued || word.fold.length < 3) return null;
  return first.value * 1000 + second.value;
}

/** "half a dozen", "ein halbes Dutzend", "une demi-douzaine", "pół tuzina". */
function readHalf(atoms: readonly Atom[], at: number, language: Language): Count | null {
  const start = ONE_WORDS[language].has(atoms[at]?.fold ?? '') ? at + 1 : at;
  if (!HALF_WORDS.has(atoms[start]?.fold ?? '')) return null;
  const next = ONE_WORDS[language].has(atoms[start + 1]?.fold ?? '') ? start + 2 : start + 1;
  const dozen = DOZEN_WORDS.get(atoms[next]?.fold ?? '');
  return dozen === undefined ? null : { value: dozen / 2, to: next + 1, weak: false, pair: false };
}
