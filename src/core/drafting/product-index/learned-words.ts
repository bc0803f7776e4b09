import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { perVersion } from './per-version.ts';
import type { IndexedProduct, ProductIndex } from './product-index.ts';

/** Products that are looked at for one word. */
const MOST = 60;
/** Fewer pairs of names prove nothing. */
const FEWEST = 2;
/** Share of the names, in both directions, that must agree. */
const AGREED = 0.75;
/** The best word must be this much surer than the next one. */
const CLEAR = 0.1;
const LONGEST_NAME = 200;

/** What was learned of each word that was asked for. */
const learnedOf = perVersion(() => new Map<number, readonly number[]>());

/** The words of one name of a product, as stems, and which of its names it is. */
interface Name {
  readonly slot: string;
  readonly words: ReadonlySet<string>;
}

function namesOf({ entry }: IndexedProduct): Name[] {
  return [['', entry.name] as const, ...Object.entries(entry.names)].map(([slot, name]) => ({
    slot,
    words: new Set(
      tokeniseText(name.slice(0, LONGEST_NAME)).flatMap(({ isNumber, fold }) =>
        isNumber || fold.length < 3 || STOP_WORDS.has(fold) ? [] : [stemWord(fold)],
      ),
    ),
  }));
}

/** The first products that say a term. */
function productsOf(index: ProductIndex, id: number): IndexedProduct[] {
  const found: IndexedProduct[] = [];
  index.postings.each(id, (document) => {
    const product = found.length < MOST ? index.at(document) : undefined;
    if (product) found.push(product);
  });
  return found;
}

/** Words in other names of the products that say a word, each with how many say both; and how many products there are. */
function beside(index: ProductIndex, word: string): { counts: Map<string, number>; products: number } {
  const counts = new Map<string, number>();
  let products = 0;
  for (const product of productsOf(index, index.postings.idOf(word))) {
    const names = namesOf(product);
    const own = names.filter((name) => name.words.has(word));
    if (own.length === 0 || own.length === names.length) continue;
    products += 1;
    for (const { slot, words } of names)
      for (const other of own.some((name) => name.slot === slot) ? [] : words)
        if (!own.some((name) => name.words.has(other)))
          counts.set(`${slot} ${other}`, (counts.get(`${slot} ${other}`) ?? 0) + 1);
  }
  return { counts, products };
}

/** How well two words go together: 1 when each stands wherever the other does. */
function agreement(index: ProductIndex, word: string, other: string): number {
  const back = beside(index, other);
  const returned = [...back.counts].filter(([key]) => key.endsWith(` ${word}`)).map(([, count]) => count);
  return Math.max(0, ...returned) / Math.max(1, back.products);
}

function learn(index: ProductIndex, word: string): number[] {
  const { counts, products } = beside(index, word);
  const bySlot = new Map<string, { other: string; share: number }[]>();
  for (const [key, count] of products < FEWEST ? [] : counts) {
    if (count < FEWEST || count < AGREED * products) continue;
    const [slot = '', other = ''] = key.split(' ');
    const share = ((count / products) * agreement(index, word, other)) ** 0.5;
    if (share >= AGREED) bySlot.set(slot, [...(bySlot.get(slot) ?? []), { other, share }]);
  }
  return [...bySlot.values()].flatMap((found) => {
    const [best, second] = found.toSorted((a, b) => b.share - a.share);
    // Words that always stand together are not told apart.
    if (!best || (second && second.share > best.share - CLEAR)) return [];
    const id = index.postings.idOf(best.other);
    return id >= 0 ? [id] : [];
  });
}

/**
 * Words of other languages that mean the same as a catalogue word, learned from the products that have names in several: where
 * `Tellerventil` stands there is `bouche`, and where `bouche` stands there is `Tellerventil`. It finds the products that have
 * only one of the names.
 */
export function learnedWords(index: ProductIndex, id: number): readonly number[] {
  if (!index.isPartlyNamed) return [];
  const learned = learnedOf(index);
  const words = learned.get(id) ?? learn(index, index.postings.termOf(id));
  learned.set(id, words);
  return words;
}
