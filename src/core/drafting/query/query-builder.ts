import type { Language } from '#core/catalogue/product';
import type { ReadText } from '../features/read-features.ts';
import { isForeignTo } from '../product-index/catalogue-languages.ts';
import type { ProductIndex } from '../product-index/product-index.ts';
import { fitRanges } from '../quantity/fit-ranges.ts';
import type { QueryUnit, UnitKind } from './query.ts';

/** Weight by kind; words and numbers weigh by rarity. */
const WEIGHT: Readonly<Record<UnitKind | 'unknown', number>> = {
  word: 1,
  number: 0.85,
  measure: 1,
  group: 0.9,
  code: 1.5,
  brand: 0.45,
  unknown: 1.05,
};
const MOST_UNITS = 40;
/** A code in at most so many products names them, whatever the words beside it are. */
const RARE = 6;
/** In a smaller catalogue it must be the only one. */
const LARGE = 2000;
const SURE = 0.9;
const FOREIGN_WEIGHT = 0.55;

/** Rarity of the most frequent term that would do, 0.25 (everywhere) to 1.25 (one product), whatever the catalogue's size. */
export function rarity(index: ProductIndex, terms: Iterable<number>): number {
  let most = 0;
  for (const id of terms) most = Math.max(most, index.postings.count(id));
  if (most === 0) return WEIGHT.unknown;
  const size = Math.max(index.size, 2);
  return 0.25 + Math.log(size / Math.min(most, size)) / Math.log(size);
}

/** Collects the units of a query; each atom of the text belongs to one unit at most. */
export class QueryBuilder {
  readonly units: QueryUnit[] = [];
  readonly index: ProductIndex;
  readonly read: ReadText;
  /** 1 for atoms after "for …": what the thing is for. */
  readonly fits: Uint8Array;
  /** The customer writes a language that the catalogue's first names are not in. */
  readonly foreign: boolean;
  /** … and it writes compounds as one word. */
  readonly compounds: boolean;
  readonly #taken: Uint8Array;

  constructor(index: ProductIndex, read: ReadText, spoken?: Language) {
    this.index = index;
    this.foreign = spoken !== undefined && isForeignTo(index, spoken);
    this.compounds = this.foreign && spoken === 'de';
    this.read = read;
    this.fits = fitRanges(read.text, read.atoms);
    this.#taken = new Uint8Array(read.atoms.length);
  }

  /** Do these atoms belong to no unit yet? */
  free(from: number, to: number): boolean {
    return !this.#taken.subarray(from, to).some(Boolean);
  }

  /** Has some product this term? */
  readonly knows = (term: string): boolean => {
    const id = this.index.postings.idOf(term);
    return id >= 0 && this.index.postings.count(id) > 0;
  };

  /** Adds a unit over the atoms from..to. */
  add(
    kind: UnitKind,
    { from, to }: { readonly from: number; readonly to: number },
    more: Partial<QueryUnit> & { readonly terms: Map<number, number> },
  ): void {
    if (this.units.length >= MOST_UNITS) return;
    this.#taken.fill(1, from, to);
    const { atoms, text } = this.read;
    const known = [...more.terms.keys()].some((id) => this.index.postings.count(id) > 0);
    const rare = kind === 'word' || kind === 'number' ? rarity(this.index, more.terms.keys()) : WEIGHT[kind];
    const weight = more.weight ?? (kind === 'number' ? Math.max(rare, WEIGHT.number) : rare);
    this.units.push({
      kind,
      text: text.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0),
      from,
      to,
      measure: null,
      group: null,
      unknown: !known,
      meant: null,
      soft: false,
      rare: kind === 'code' && to - from >= (this.index.size < LARGE ? 3 : 2) && this.#isRare(more.terms),
      fits: this.fits[from] === 1,
      ...more,
      weight,
    });
  }

  #isRare(terms: ReadonlyMap<number, number>): boolean {
    const sure = [...terms].filter(([, degree]) => degree >= SURE);
    const most = this.index.size < LARGE ? 1 : RARE;
    return sure.length > 0 && sure.every(([id]) => this.index.postings.count(id) <= most);
  }

  /**
   * When words were understood only through our vocabulary, the catalogue speaks another language: everyday words that
   * it does not know weigh less then. Capitalised words may be names and keep their weight.
   */
  easeForeign(): void {
    const words = this.units.filter((unit) => unit.kind === 'word');
    const foreign = words.some(
      (unit) =>
        unit.terms.size > 0 && [...unit.terms.keys()].every((id) => this.index.postings.termOf(id).startsWith('#')),
    );
    if (!foreign) return;
    this.units.forEach((unit, i) => {
      if (unit.kind === 'word' && unit.unknown && unit.text === unit.text.toLowerCase())
        this.units[i] = { ...unit, weight: unit.weight * FOREIGN_WEIGHT };
    });
  }

  /** Index numbers of those terms that some product has, with the best degree each. */
  ids(terms: readonly (readonly [term: string, degree: number])[]): Map<number, number> {
    const found = new Map<number, number>();
    for (const [term, degree] of terms) {
      const id = this.index.postings.idOf(term);
      if (id >= 0 && this.index.postings.count(id) > 0) found.set(id, Math.max(found.get(id) ?? 0, degree));
    }
    return found;
  }
}
