import { expandWord } from './expand-word.ts';
import { foldText } from './fold-text.ts';
import { STOP_WORDS } from './lexicon/stop-words.ts';
import type { ProductIndex } from './product-index.ts';
import type { Feature, ReadText } from './read-features.ts';
import { readFeatures, squash } from './read-features.ts';
import type { Measure } from './read-measures.ts';

export type UnitKind = 'word' | 'number' | 'measure' | 'group' | 'code' | 'brand';

/** One thing the customer asks for, and the index terms that satisfy it, each with how well (0–1). */
export interface QueryUnit {
  readonly kind: UnitKind;
  /** As written. */
  readonly text: string;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly terms: Map<number, number>;
  readonly measure: Measure | null;
  /** `colour:red` of a group unit. */
  readonly group: string | null;
  /** The catalogue has none of the terms. */
  readonly unknown: boolean;
}

/** A fragment as the index is asked. */
export interface Query {
  readonly read: ReadText;
  readonly units: readonly QueryUnit[];
  /** Index terms of what is explicitly not wanted. */
  readonly excluded: ReadonlySet<number>;
}

const WEIGHT = { number: 0.85, measure: 1, group: 0.9, code: 1.5, brand: 0.45, unknown: 1.05 } as const;
const MOST_UNITS = 40;

/** Rarity of the most frequent term that would do, 0.25 (everywhere) to 1.25 (one product), whatever the catalogue's size. */
export function rarity(index: ProductIndex, terms: Iterable<number>): number {
  let most = 0;
  for (const id of terms) most = Math.max(most, index.postings.count(id));
  if (most === 0) return WEIGHT.unknown;
  const size = Math.max(index.size, 2);
  return 0.25 + Math.log(size / Math.min(most, size)) / Math.log(size);
}

class QueryBuilder {
  readonly units: QueryUnit[] = [];
  readonly #taken: Uint8Array;
  readonly index: ProductIndex;
  readonly read: ReadText;

  constructor(index: ProductIndex, read: ReadText) {
    this.index = index;
    this.read = read;
    this.#taken = new Uint8Array(read.atoms.length);
  }

  free(from: number, to: number): boolean {
    return !this.#taken.subarray(from, to).some(Boolean);
  }

  add(
    kind: UnitKind,
    { from, to }: { from: number; to: number },
    more: Partial<QueryUnit> & { terms: Map<number, number> },
  ): void {
    if (this.units.length >= MOST_UNITS) return;
    this.#taken.fill(1, from, to);
    const { atoms, text } = this.read;
    const known = [...more.terms.keys()].some((id) => this.index.postings.count(id) > 0);
    const base = kind === 'word' || kind === 'number' ? rarity(this.index, more.terms.keys()) : WEIGHT[kind];
    this.units.push({
      kind,
      text: text.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0),
      weight: kind === 'number' ? Math.max(base, WEIGHT.number) : base,
      from,
      to,
      measure: null,
      group: null,
      unknown: !known,
      ...more,
    });
  }

  ids(terms: readonly (readonly [term: string, degree: number])[]): Map<number, number> {
    const found = new Map<number, number>();
    for (const [term, degree] of terms) {
      const id = this.index.postings.idOf(term);
      if (id >= 0 && this.index.postings.count(id) > 0) found.set(id, Math.max(found.get(id) ?? 0, degree));
    }
    return found;
  }
}

/** Features that cover exactly or partly the given atoms, joined ones included. */
function joinsOver(read: ReadText, from: number, to: number): Feature[] {
  return read.features.filter((f) => f.joined && f.from < to && f.to > from);
}

function addMeasures(builder: QueryBuilder): void {
  for (const measure of builder.read.measures) {
    const terms: [string, number][] = [];
    for (const feature of builder.read.features)
      if (feature.from >= measure.from && feature.to <= measure.to)
        terms.push([feature.term, feature.term.startsWith('%') ? 1 : 0.7]);
    if (measure.values.length > 1) {
      const code = squash(builder.read.atoms, measure.from, measure.to);
      terms.push([`=${code}`, 1]);
    } else terms.push([`=${squash(builder.read.atoms, measure.from, measure.to)}`, 0.9]);
    builder.add('measure', measure, { terms: builder.ids(terms), measure });
  }
}

function addGroups(builder: QueryBuilder): void {
  for (const feature of builder.read.features) {
    if (!feature.term.startsWith('!') || !builder.free(feature.from, feature.to)) continue;
    const own: [string, number][] = [[feature.term, 1]];
    for (const other of builder.read.features)
      if (other.from >= feature.from && other.to <= feature.to && !other.term.startsWith('!'))
        own.push([other.term, 0.95]);
    builder.add('group', feature, { terms: builder.ids(own), group: feature.term.slice(1) });
  }
}

function addBrands(builder: QueryBuilder): void {
  const { atoms } = builder.read;
  for (let from = 0; from < atoms.length; from += 1)
    for (let to = Math.min(from + 3, atoms.length); to > from; to -= 1) {
      const name = foldText(builder.read.text.slice(atoms[from]?.start, atoms[to - 1]?.end));
      if (builder.index.brandCount(name) === 0 || !builder.free(from, to) || (atoms[from]?.isNumber && to - from === 1))
        continue;
      const terms = builder.read.features.filter((f) => f.from >= from && f.to <= to).map((f) => [f.term, 1] as const);
      builder.add('brand', { from, to }, { terms: builder.ids(terms) });
      break;
    }
}

function addCodes(builder: QueryBuilder): void {
  const codes = builder.read.features.filter((f) => f.term.startsWith('=') && !f.joined);
  codes.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const code of codes) {
    if (!builder.free(code.from, code.to)) continue;
    const terms: [string, number][] = [[code.term, 1]];
    for (const join of joinsOver(builder.read, code.from, code.to)) terms.push([join.term, 1]);
    for (const inner of builder.read.features)
      if (inner.from >= code.from && inner.to <= code.to && inner !== code)
        terms.push([inner.term, partDegree(inner, code)]);
    builder.add('code', code, { terms: builder.ids(terms) });
  }
}

/** How much a part of a code is worth: a long piece nearly everything, a bare number little. */
function partDegree(part: Feature, whole: Feature): number {
  if (!part.term.startsWith('=')) return 0.35;
  return part.term.length >= 0.6 * whole.term.length ? 0.8 : 0.4;
}

function addWords(builder: QueryBuilder): void {
  const { atoms, features } = builder.read;
  for (const feature of features) {
    const first = feature.term.charCodeAt(0);
    const plain = feature.to - feature.from === 1 && !feature.joined && !'=#!%'.includes(feature.term.charAt(0));
    if (!plain || !builder.free(feature.from, feature.to)) continue;
    const atom = atoms[feature.from];
    if (!atom || (!atom.isNumber && isEmptyWord(atom.fold, atom.raw))) continue;
    const joins = joinsOver(builder.read, feature.from, feature.to).map(
      (f) => [f.term, atom.isNumber ? 1 : 0.9] as const,
    );
    const concepts = features.filter((f) => f.term.startsWith('#') && f.from <= feature.from && f.to >= feature.to);
    const own: (readonly [string, number])[] = [
      [feature.term, 1],
      ...joins,
      ...concepts.map((f) => [f.term, 0.95] as const),
    ];
    const terms = builder.ids(own);
    if (!atom.isNumber && terms.size === 0 && first > 57)
      for (const [id, degree] of expandWord(builder.index, atom.fold)) terms.set(id, degree);
    builder.add(atom.isNumber ? 'number' : 'word', feature, { terms });
  }
}

function isEmptyWord(fold: string, raw: string): boolean {
  if (STOP_WORDS.has(fold)) return true;
  return fold.length === 1 && raw === fold;
}

/** Reads the words of a fragment against the catalogue. `excluded` holds what follows "not", "ohne", "sans" … */
export function buildQuery(index: ProductIndex, search: string, excluded = ''): Query {
  const builder = new QueryBuilder(index, readFeatures(search));
  addBrands(builder);
  addMeasures(builder);
  addGroups(builder);
  addCodes(builder);
  addWords(builder);
  const unwanted = new Set<number>();
  for (const unit of excluded ? buildQuery(index, excluded).units : [])
    for (const [id, degree] of unit.terms) if (degree >= 0.9 && unit.kind !== 'brand') unwanted.add(id);
  for (const unit of builder.units) for (const id of unit.terms.keys()) unwanted.delete(id);
  return { read: builder.read, units: builder.units, excluded: unwanted };
}
