import type { Language } from '#core/catalogue/product';
import type { Feature } from '../features/feature.ts';
import type { ReadText } from '../features/read-features.ts';
import { readFeatures, squash } from '../features/read-features.ts';
import { WEAR_WORDS } from '../features/read-sizes.ts';
import { KNOWN_BRANDS } from '../lexicon/known-brands.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { findHeads, findTypes } from '../product-index/find-types.ts';
import type { ProductIndex } from '../product-index/product-index.ts';
import { squashCode } from '../product-index/product-index.ts';
import type { SynonymTable } from '../product-index/synonym-table.ts';
import { conceptsOf } from '../words/concepts-of.ts';
import { foldText } from '../words/fold-text.ts';
import { stemWord } from '../words/stem-word.ts';
import { addScanned } from './add-scanned.ts';
import { addWords } from './add-words.ts';
import { conceptsOver, joinsOver } from './concepts-over.ts';
import { figuresOfWords } from './figures-of-words.ts';
import type { ExcludedWord, Query } from './query.ts';
import { QueryBuilder } from './query-builder.ts';

/** A code of letters and figures, and a word behind a hyphen. */
const CODE_OF_WORD = /^\p{L}{1,4}-?\d{1,4}\p{L}?[-‐‑]\p{L}\p{Ll}{3,}$/u;

function addMeasures(builder: QueryBuilder): void {
  for (const measure of builder.read.measures) {
    if (!builder.free(measure.from, measure.to)) continue;
    if (!builder.read.atoms[measure.from]?.isNumber && conceptsOver(builder.read, measure.from, measure.to).length > 0)
      continue;
    const terms: [string, number][] = [];
    for (const feature of builder.read.features)
      if (feature.from >= measure.from && feature.to <= measure.to)
        terms.push([feature.term, feature.term.startsWith('%') ? 1 : 0.7]);
    terms.push([`=${squash(builder.read.atoms, measure.from, measure.to)}`, 0.9]);
    const ids = builder.ids(terms);
    const [value] = measure.values;
    if (value !== undefined && measure.values.length === 1)
      for (const id of builder.index.measures.near(measure.dimension, value))
        if (builder.index.postings.count(id) > 0 && !ids.has(id)) ids.set(id, 0.99);
    builder.add('measure', measure, { terms: ids, measure });
  }
}

function addGroups(builder: QueryBuilder): void {
  for (const feature of builder.read.features) {
    if (!feature.term.startsWith('!') || feature.joined || !builder.free(feature.from, feature.to)) continue;
    const own: [string, number][] = [[feature.term, 1]];
    const wear = WEAR_WORDS.get(builder.read.atoms[feature.from]?.fold ?? '');
    if (wear && feature.to - feature.from === 1) own.push([`!wear:${wear}`, 1]);
    for (const other of builder.read.features)
      if (other.from >= feature.from && other.to <= feature.to && !other.term.startsWith('!'))
        own.push([other.term, 0.95]);
    builder.add('group', feature, { terms: builder.ids(own), group: feature.term.slice(1) });
  }
}

/** Brands of the catalogue, and well-known ones that it does not carry. */
function addBrands(builder: QueryBuilder): void {
  const { atoms, text, features } = builder.read;
  for (let from = 0; from < atoms.length; from += 1)
    for (let to = Math.min(from + 3, atoms.length); to > from; to -= 1) {
      const [start, end] = [atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0];
      const cutsCode = atoms[to]?.glued === true || atoms[from]?.glued === true;
      if (end - start > 40 || cutsCode || !builder.free(from, to)) continue;
      if (to - from === 1 && (atoms[from]?.isNumber || STOP_WORDS.has(atoms[from]?.fold ?? ''))) continue;
      const name = text.slice(start, end);
      // `3 m` is a length, `3M` a brand.
      if (builder.read.measures.some((one) => one.from === from && one.to === to) && !/^\d+M$/.test(name)) continue;
      const capital = /^\p{Lu}/u.test(name);
      if (builder.index.brandCount(name) === 0 && !(capital && KNOWN_BRANDS.has(squashCode(name)))) {
        const meant = to - from === 2 ? misspeltPair(builder, { from, to }) : null;
        if (!meant) continue;
        builder.add('brand', { from, to }, { terms: new Map(), meant, unknown: false });
        break;
      }
      const terms = features.filter((f) => f.from >= from && f.to <= to).map((f) => [f.term, 1] as const);
      builder.add('brand', { from, to }, { terms: builder.ids(terms) });
      break;
    }
}

/** `C20/C19`: two codes of the catalogue and no third one. */
function isPairOfCodes({ read, knows }: QueryBuilder, code: Feature): boolean {
  if (knows(code.term) || !read.text.slice(read.atoms[code.from]?.start, read.atoms[code.to - 1]?.end).includes('/'))
    return false;
  const parts = read.features.filter(
    (f) => f.term.startsWith('=') && !f.joined && f.from >= code.from && f.to <= code.to && f !== code,
  );
  const said = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  return parts.length === 2 && said === code.to - code.from && parts.every((part) => knows(part.term));
}

/** `SG2-Draht`: a code and what it is a code of, joined by a hyphen; the catalogue has no such code. */
function isCodeOfWord({ read, knows }: QueryBuilder, code: Feature): boolean {
  const text = read.text.slice(read.atoms[code.from]?.start, read.atoms[code.to - 1]?.end);
  return CODE_OF_WORD.test(text) && !knows(code.term);
}

/** Worth of a code without the letter that the catalogue's has at its end: `LC51` of LC51M. */
const WITHOUT_TAIL = 0.85;

function addCodes(builder: QueryBuilder): void {
  const { features } = builder.read;
  const codes = features.filter((f) => f.term.startsWith('=') && !f.joined);
  codes.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const code of codes) {
    if (!builder.free(code.from, code.to) || isPairOfCodes(builder, code) || isCodeOfWord(builder, code)) continue;
    if (addScanned(builder, code)) continue;
    const terms: [string, number][] = [
      [code.term, 1],
      [`~${code.term.slice(1)}`, WITHOUT_TAIL],
    ];
    for (const join of joinsOver(builder.read, code.from, code.to))
      if (join.term.startsWith('=') && join.from <= code.from && join.to >= code.to) terms.push([join.term, 1]);
    for (const inner of features)
      if (inner.from >= code.from && inner.to <= code.to && inner.term !== code.term && !inner.joined)
        terms.push([inner.term, partDegree(inner, code)]);
    builder.add('code', code, { terms: builder.ids(terms) });
  }
}

/** How much a part of a code is worth: a long piece nearly everything, a bare number little. */
function partDegree(part: Feature, whole: Feature): number {
  if (!part.term.startsWith('=')) return 0.3;
  return part.term.length >= 0.75 * whole.term.length ? 0.7 : 0.35;
}

/** `GN 1/2`: a fraction is one number, not two. */
function addFractions(builder: QueryBuilder): void {
  for (const feature of builder.read.features)
    if (feature.term.startsWith('/') && builder.free(feature.from, feature.to))
      builder.add('number', feature, { terms: builder.ids([[feature.term, 1]]) });
}

/** The brand of two words that a pair of words is a typing error of: `be quite`. */
function misspeltPair({ read, index }: QueryBuilder, { from, to }: { from: number; to: number }): string | null {
  const pair = read.atoms.slice(from, to);
  const squashed = pair
    .map((atom) => atom.fold)
    .join('')
    .toUpperCase();
  if (squashed.length < 7 || pair.some((atom) => atom.isNumber || atom.fold.length > 9)) return null;
  if (pair.some((atom) => conceptsOf(atom.fold).length > 0)) return null;
  return index.nearBrands(squashed, 1).find((brand) => brand.charAt(0) === squashed.charAt(0)) ?? null;
}

/** Phrases that must not apply. Words that are asked for as well do not count. */
function readExcluded(builder: QueryBuilder, excluded: string): ExcludedWord[][] {
  const wanted = new Set(builder.units.flatMap((unit) => [...unit.terms.keys()]));
  const phrases: ExcludedWord[][] = [];
  for (const phrase of excluded.split(' ; ').slice(0, 8)) {
    const words: ExcludedWord[] = [];
    for (const unit of phrase.trim() === '' ? [] : buildQuery(builder.index, { search: phrase }).units) {
      if (unit.kind === 'brand') continue;
      const ids = [...unit.terms].filter(([id, degree]) => degree >= 0.88 && !wanted.has(id)).map(([id]) => id);
      if (ids.length > 0 || ![...unit.terms.keys()].some((id) => wanted.has(id)))
        words.push({
          terms: new Set(ids),
          opposite: new Set(builder.ids([[`-${stemWord(foldText(unit.text))}`, 1]]).keys()),
        });
    }
    if (words.some((word) => word.terms.size > 0)) phrases.push(words);
  }
  return phrases;
}

/** What is asked of the index. */
export interface QueryText {
  readonly search: string;
  /** What follows "not", "ohne", "sans" …; phrases separated by ` ; `. */
  readonly excluded?: string;
  readonly synonyms?: SynonymTable | undefined;
  /** The language of the request, where it is known. */
  readonly spoken?: Language | undefined;
}

/** What the words say, in the company's own sense of them. */
function readWords(index: ProductIndex, search: string, synonyms: SynonymTable | undefined): ReadText {
  if (!synonyms) return readFeatures(search);
  const read = readFeatures(synonyms.rewrite(index, search));
  if (synonyms.off.size === 0) return read;
  return { ...read, features: read.features.filter((feature) => !synonyms.off.has(feature.term)) };
}

/** Numbers in words as figures, where the catalogue has not the words. */
function inFigures({ postings }: ProductIndex, search: string, spoken: Language): string {
  return figuresOfWords(search, spoken, (term) => postings.count(postings.idOf(term)) > 0);
}

/** Reads the words of a fragment against the catalogue. */
export function buildQuery(index: ProductIndex, { search, excluded = '', synonyms, spoken }: QueryText): Query {
  const figured = spoken ? inFigures(index, search, spoken) : search;
  const builder = new QueryBuilder(index, readWords(index, figured, synonyms), spoken);
  addBrands(builder);
  addMeasures(builder);
  addGroups(builder);
  addFractions(builder);
  addCodes(builder);
  addWords(builder);
  builder.easeForeign();
  return {
    read: builder.read,
    units: builder.units,
    spoken: spoken ?? null,
    types: findTypes(builder),
    heads: findHeads(builder),
    excluded: readExcluded(builder, excluded),
  };
}
