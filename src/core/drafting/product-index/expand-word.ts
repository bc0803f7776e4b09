import { conceptsOf } from '../words/concepts-of.ts';
import { stemWord } from '../words/stem-word.ts';
import type { ProductIndex } from './product-index.ts';

/** How many catalogue words one unknown word may stand for. */
const MOST = 12;
/** Worth of a word that only contains the one asked for. */
export const LONGER = 0.7;

/** Index terms that an unknown word may mean: a longer or shorter form, a typing error. */
export function expandWord(index: ProductIndex, folded: string): [id: number, degree: number][] {
  if (folded.length < 4 || folded.length > 48) return [];
  const stem = stemWord(folded);
  const found: [number, number][] = [];
  const put = (id: number, degree: number): void => {
    if (id >= 0 && index.postings.count(id) > 0 && found.length < MOST) found.push([id, degree]);
  };
  if (conceptsOf(folded).length > 0)
    return spelling(index, stem)
      .filter(([id]) => index.postings.count(id) > 0)
      .slice(0, 3);
  for (const [id, degree] of spelling(index, stem)) put(id, degree);
  if (found.length === 0) for (const id of withoutTail(index, folded)) put(id, TAIL);
  if (found.length === 0) for (const [id, degree] of longer(index, stem)) put(id, degree);
  return found;
}

/** Worth of a word whose ending is mistyped. */
const TAIL = 0.8;
const SHORTEST_TAILED = 7;

/** A mistyped ending is no ending of ours: `termicznyh`. */
function withoutTail(index: ProductIndex, folded: string): number[] {
  if (folded.length < SHORTEST_TAILED) return [];
  return [1, 2].map((cut) => index.postings.idOf(stemWord(folded.slice(0, -cut))));
}

/** Catalogue words one or two typing errors away. */
function spelling(index: ProductIndex, stem: string): [number, number][] {
  const most = stem.length >= 8 ? 2 : stem.length >= 4 ? 1 : 0;
  if (most === 0) return [];
  const near = index.words.near(stem, most).filter((hit) => index.postings.count(hit.id) > 0);
  const best = Math.min(...near.map((hit) => hit.edits));
  const kept = near.filter((hit) => hit.edits === best && (stem.length > 4 || hit.term.charAt(0) === stem.charAt(0)));
  return kept.map((hit) => [hit.id, best <= 1 ? 0.88 : 0.78]);
}

/** Catalogue words that begin or end with this word (at least five letters): compounds and derived forms. */
function longer(index: ProductIndex, stem: string): [number, number][] {
  if (stem.length < 5) return [];
  const lengths = { from: stem.length + 1, to: stem.length + 14 };
  const hits = index.words.containing(stem, lengths, (term) => term.startsWith(stem) || term.endsWith(stem));
  return hits.slice(0, MOST).map((hit) => [hit.id, LONGER]);
}
