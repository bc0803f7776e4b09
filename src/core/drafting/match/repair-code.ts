import type { ProductIndex } from '../product-index/product-index.ts';
import { numberOf } from '../product-index/term-postings.ts';
import type { Query, QueryUnit } from '../query/query.ts';
import { editDistance } from '../words/vocabulary.ts';
import type { Score } from './score-product.ts';

/** Characters that readers and machines take for one another. */
const CONFUSED = ['0O', '0Q', '0D', '1I', '1L', 'IL', '5S', '8B', '2Z', '6G', 'UV', 'VY', 'MN', 'CG'];

/** A code of the catalogue that the written one is one mistake away from. */
export interface Repair {
  readonly unit: QueryUnit;
  readonly meant: string;
  readonly term: number;
  /** How much confirmation it needs: words beside it that the product says too. */
  readonly needs: number;
}

const SHORTEST = 4;
const MOST = 8;
/** A letter read as the figure that looks like it needs no further word in a code this long. */
const SURE = 8;

/** What kind of mistake leads from one code to the other, as the number of words that must confirm it. */
function confirmationFor(written: string, meant: string): number {
  if (written.length !== meant.length) return written.length >= 6 ? 1 : 2;
  const at = [...written].findIndex((sign, i) => sign !== meant[i]);
  const [a, b] = [written[at] ?? '', meant[at] ?? ''];
  if (written[at + 1] === b && meant[at + 1] === a) return 1;
  const confused = CONFUSED.some((pair) => pair.includes(a) && pair.includes(b));
  if (confused) return written.length >= SURE && /\d/.test(a) !== /\d/.test(b) ? 0 : 1;
  // Another last letter is another version: the L is no typing error of the S.
  if (at === written.length - 1) return Number.POSITIVE_INFINITY;
  const digits = /\d/.test(a) && /\d/.test(b);
  if (digits) return written.length >= 9 ? 3 : Number.POSITIVE_INFINITY;
  return written.length >= 5 ? 2 : 3;
}

/** Letters that scanners and typists write for figures. */
const AS_FIGURES: readonly (readonly [RegExp, string])[] = [
  [/[OQ]/g, '0'],
  [/[IL]/g, '1'],
  [/S/g, '5'],
  [/B/g, '8'],
  [/Z/g, '2'],
];

/** The code with letters next to figures read as figures: `1OOO` as 1000. One kind of letter at a time. */
function readAsFigures(written: string): string[] {
  return AS_FIGURES.flatMap(([letters, figure]) => {
    const read = written.replace(/\d[A-Z]{1,4}(?=\d|$)|^[A-Z]{1,4}(?=\d)/g, (part) => part.replace(letters, figure));
    return read === written ? [] : [read];
  });
}

/** Codes of the catalogue one character away from the unknown codes of a query. */
export function findRepairs(index: ProductIndex, query: Query): Repair[] {
  const repairs: Repair[] = [];
  for (const unit of query.units) {
    if (unit.kind !== 'code') continue;
    const written = unit.text.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
    if (written.length < SHORTEST || written.length > 24) continue;
    if ([...unit.terms].some(([, degree]) => degree === 1)) continue;
    for (const near of index.codes.near(written, 1)) {
      if (near.edits === 0 || index.postings.count(near.id) === 0 || repairs.length >= MOST) continue;
      repairs.push({ unit, meant: near.term, term: near.id, needs: confirmationFor(written, near.term) });
    }
    for (const read of readAsFigures(written)) {
      const id = index.postings.idOf(`=${read}`);
      if (id >= 0 && index.postings.count(id) > 0 && repairs.length < MOST && !repairs.some((one) => one.term === id))
        repairs.push({ unit, meant: read, term: id, needs: 1 });
    }
    const digits = written.replace(/^[A-Z]{1,2}(?=\d{3,}$)/, '');
    const number = digits === written ? -1 : index.postings.idOf(digits);
    if (number >= 0 && index.postings.count(number) > 0) repairs.push({ unit, meant: digits, term: number, needs: 2 });
  }
  return repairs.filter((repair) => Number.isFinite(repair.needs));
}

/** Figures of an EAN that may be wrong, missing or too many. */
const MOST_WRONG = 2;

/** Is this written as an EAN, or as one with a figure missing or too many? */
export function isEan({ kind, text }: QueryUnit): boolean {
  return kind === 'code' && /^\d{12,14}$/.test(text);
}

/** The unit of a query that is an EAN of this product but for a typing error; undefined when none is. */
export function mistypedEan(query: Query, { product }: Score): QueryUnit | undefined {
  return query.units.find(
    (unit) => isEan(unit) && product.entry.eans.some((ean) => editDistance(unit.text, ean, MOST_WRONG) <= MOST_WRONG),
  );
}

/** Does the product name another one of the same letters: U-40 where U-100 is asked for? */
export function namesOther(index: ProductIndex, { product }: Score, written: string): boolean {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(written)?.[0];
  if (!letters) return false;
  return [...product.terms].some((posting) => {
    const term = index.postings.termOf(numberOf(posting));
    return term.startsWith(`=${letters}`) && /^\d+$/.test(term.slice(letters.length + 1)) && term !== `=${written}`;
  });
}

/** Do the words beside the code confirm that this product is meant? Everything else must fit, brands do not count. */
export function confirms(score: Score, needs: number): boolean {
  if (score.contradicted.length > 0 || score.typeMissed || score.unwanted > 0) return false;
  if (score.missing.some((unit) => unit.kind !== 'word' || unit.weight > 0.6)) return false;
  const confirming = score.matched.filter((unit) => unit.kind !== 'brand' && unit.kind !== 'code');
  return confirming.length >= needs || (needs >= 1 && confirming.length >= 1 && needs <= 1);
}
