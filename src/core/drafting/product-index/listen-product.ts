import { isAttributeConcept } from '../lexicon/concepts.ts';
import type { Query } from '../query/query.ts';
import type { IndexedProduct, ProductIndex } from './product-index.ts';
import { FIELD, fieldOf, numberOf } from './term-postings.ts';

/** A measure that a product states. */
export interface SaidMeasure {
  readonly dimension: string;
  readonly values: readonly number[];
  readonly field: number;
}

/** What a product says to a query. */
export interface Said {
  /** How well each unit of the query is satisfied, 0–1. */
  readonly degrees: Float64Array;
  readonly measures: readonly SaidMeasure[];
  /** Exclusive properties, such as `colour:red`. */
  readonly groups: readonly string[];
  /** Index numbers of all terms said of the product itself. */
  readonly ids: ReadonlySet<number>;
  /** The same without what only comes with it: what says of which kind it is. */
  readonly kinds: ReadonlySet<number>;
  /** The name has a concept of its own (it says what the thing is). */
  readonly typed: boolean;
  /** The name also names a kind of thing that nobody asked for. */
  readonly otherKind: boolean;
  /** 0–1: share of the name that nobody asked for. */
  readonly extra: number;
}

/** For each term of a query the units it satisfies. Built once per query. */
export type UnitsByTerm = ReadonlyMap<number, readonly (readonly [unit: number, degree: number])[]>;

/** Turns a query round: term → units. */
export function unitsByTerm(query: Query): UnitsByTerm {
  const map = new Map<number, [number, number][]>();
  query.units.forEach((unit, i) => {
    for (const [id, degree] of unit.terms) {
      const list = map.get(id);
      if (list) list.push([i, degree]);
      else map.set(id, [[i, degree]]);
    }
  });
  return map;
}

/** What a product is for answers fully only what was asked after "for". */
function fieldFactor(field: number, fits: boolean): number {
  if (field === FIELD.name) return 1;
  if (field === FIELD.part) return 0.85;
  return field === FIELD.text || fits ? 0.95 : 0.55;
}

/** Worth of a word that only the category says, when the name tells another kind of thing. */
const SHELVED = 0.5;

function raise(
  degrees: Float64Array,
  hits: readonly (readonly [unit: number, degree: number])[],
  factor: (unit: number) => number,
): void {
  for (const [unit, degree] of hits) degrees[unit] = Math.max(degrees[unit] ?? 0, degree * factor(unit));
}

/** Reads `%length:600` or `%size:600x300`. */
function measureOf(term: string, field: number): SaidMeasure {
  const colon = term.indexOf(':');
  return {
    dimension: term.slice(1, colon),
    values: term
      .slice(colon + 1)
      .split('x')
      .map(Number),
    field,
  };
}

/** Goes through the terms of a product once and notes what matters to the query. */
export function listenProduct(
  index: ProductIndex,
  query: Query,
  { product, byTerm }: { product: IndexedProduct; byTerm: UnitsByTerm },
): Said {
  const degrees = new Float64Array(query.units.length);
  const measures: SaidMeasure[] = [];
  const groups: string[] = [];
  const ids = new Set<number>();
  const kinds = new Set<number>();
  const shelf: number[] = [];
  let extra = 0;
  let asked = 0;
  let typed = false;
  let otherKind = false;
  const wantsMeasures = query.units.some((unit) => unit.kind === 'measure');
  for (const posting of product.terms) {
    const id = numberOf(posting);
    const field = fieldOf(posting);
    const hits = byTerm.get(id);
    if (field === FIELD.shelf) {
      shelf.push(id);
      continue;
    }
    if (hits) raise(degrees, hits, (unit) => fieldFactor(field, query.units[unit]?.fits === true));
    if (field !== FIELD.fits && (query.excluded.length > 0 || query.types.length > 0)) ids.add(id);
    if (field !== FIELD.fits && field !== FIELD.part && query.types.length > 0) kinds.add(id);
    const term = index.postings.termOf(id);
    const kind = term.charCodeAt(0);
    if (kind === 37 && wantsMeasures && field !== FIELD.fits) measures.push(measureOf(term, field));
    else if (kind === 33 && field !== FIELD.fits) groups.push(term.slice(1));
    else if (kind === 35) {
      const names = field === FIELD.name && !isAttributeConcept(term);
      typed ||= names;
      otherKind ||= names && !hits;
    } else if (field === FIELD.name && kind !== 37) {
      const weight = 1 / (1 + Math.log(1 + index.postings.count(id)));
      if (hits) asked += weight;
      else extra += weight;
    }
  }
  // A shelf says what its goods are only when their names do not: a glove among the helmets is none.
  for (const id of shelf) {
    const hits = byTerm.get(id);
    if (hits) raise(degrees, hits, () => (typed ? SHELVED : 0.95));
    if (!typed) kinds.add(id);
  }
  return {
    degrees,
    measures,
    groups,
    ids,
    kinds,
    typed,
    otherKind,
    extra: extra + asked > 0 ? extra / (extra + asked) : 0,
  };
}
