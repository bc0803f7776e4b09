import { conceptsOf } from '../words/concepts-of.ts';
import { stemWord } from '../words/stem-word.ts';
import type { ProductIndex } from './product-index.ts';

/** How many catalogue words one unknown word may stand for. */
const MOST = 12;
/** Worth of a word that only contains the one asked for. */
export const LONGER = 0.7;

/** Index terms that an unknown word may mean: a longer or shorter form, a typing error. */
export function expandWord(index: ProductIndex, folded: string, foreign = false): [id: number, degree: number][] {
  if (folded.length < 4 || folded.length > 48) return [];
  const stem = stemWord(folded);
  const found: [number, number][] = [];
  const put = (id: number, degree: number): void => {
    if (id >= 0 && index.postings.count(id) > 0 && found.length < MOST) found.push([id, degree]);
  };
  for (const read of misread(folded)) put(index.postings.idOf(stemWord(read)), MISREAD);
  if (found.length === 0) for (const id of index.sounds.same(stem)) put(id, SOUND);
  const named = conceptsOf(folded).length > 0;
  if (found.length === 0)
    for (const [id, degree] of spelling(index, stem, named).slice(0, named ? 3 : MOST)) put(id, degree);
  // The name of a thing that the catalogue lacks stands for no longer word.
  if (named) return found;
  if (found.length === 0 && foreign) for (const id of index.sounds.near(stem)) put(id, NEARLY);
  if (found.length === 0) for (const id of withoutTail(index, folded)) put(id, TAIL);
  if (found.length === 0) for (const [id, degree] of longer(index, stem)) put(id, degree);
  return found;
}

/** Worth of a word that a scanner misread. */
const MISREAD = 0.9;
/** Letters that scanners take for one another. */
const MISREADINGS = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['ii', 'u'],
  ['li', 'h'],
] as const;

/** `arrnatur` as armatur: the word with one look-alike read the other way, at each place. */
function misread(folded: string): string[] {
  return MISREADINGS.flatMap(([seen, meant]) =>
    folded
      .split(seen)
      .slice(1)
      .map((_, at) => {
        const parts = folded.split(seen);
        return parts.slice(0, at + 1).join(seen) + meant + parts.slice(at + 1).join(seen);
      }),
  );
}

/** A short word that names a thing begins as it should, however it is mistyped: chairs are no `clair`. */
const SHORTEST_NAMED = 7;
const BEGINNING = 3;

/** Worth of a word that sounds the same, and of one of another language that nearly does. */
const SOUND = 0.88;
const NEARLY = 0.75;

/** Worth of a word whose ending is mistyped. */
const TAIL = 0.8;
const SHORTEST_TAILED = 7;

/** A mistyped ending is no ending of ours: `termicznyh`. */
function withoutTail(index: ProductIndex, folded: string): number[] {
  if (folded.length < SHORTEST_TAILED) return [];
  return [1, 2].map((cut) => index.postings.idOf(stemWord(folded.slice(0, -cut))));
}

/** Catalogue words one or two typing errors away. */
function spelling(index: ProductIndex, stem: string, named: boolean): [number, number][] {
  const most = stem.length >= 8 ? 2 : stem.length >= 4 ? 1 : 0;
  if (most === 0) return [];
  const near = index.words.near(stem, most).filter((hit) => index.postings.count(hit.id) > 0);
  const best = Math.min(...near.map((hit) => hit.edits));
  const same = named && stem.length < SHORTEST_NAMED ? BEGINNING : stem.length > 4 ? 0 : 1;
  const kept = near.filter((hit) => hit.edits === best && hit.term.startsWith(stem.slice(0, same)));
  return kept.map((hit) => [hit.id, best <= 1 ? 0.88 : 0.78]);
}

/** Catalogue words that begin or end with this word (at least five letters): compounds and derived forms. */
function longer(index: ProductIndex, stem: string): [number, number][] {
  if (stem.length < 5) return [];
  const lengths = { from: stem.length + 1, to: stem.length + 14 };
  const hits = index.words.containing(stem, lengths, (term) => term.startsWith(stem) || term.endsWith(stem));
  return hits.slice(0, MOST).map((hit) => [hit.id, LONGER]);
}
