import type { Query, QueryUnit } from './build-query.ts';
import { foldText } from './fold-text.ts';
import type { IndexedProduct, ProductIndex } from './product-index.ts';
import { sameValue } from './read-measures.ts';
import { FIELD } from './term-postings.ts';

/** How a product answers a query. */
export interface Score {
  readonly product: IndexedProduct;
  /** 0–1: how much of what was asked the product says, less penalties. */
  readonly value: number;
  /** Share of everything asked, and of everything but the brand. */
  readonly coverage: number;
  readonly core: number;
  /** Units of the query that the product contradicts, does not have, and says. */
  readonly contradicted: readonly QueryUnit[];
  readonly missing: readonly QueryUnit[];
  readonly matched: readonly QueryUnit[];
  /** Hits on what was excluded. */
  readonly unwanted: number;
  /** 0–1: share of the product's name that nobody asked for. */
  readonly extra: number;
}

interface Said {
  readonly degrees: Float64Array;
  readonly measures: { dimension: string; values: number[]; field: number }[];
  readonly groups: string[];
  unwanted: number;
  extra: number;
  asked: number;
}

/** Reads `%length:600` or `%size:600x300`. */
function measureOf(term: string): { dimension: string; values: number[] } {
  const colon = term.indexOf(':');
  return {
    dimension: term.slice(1, colon),
    values: term
      .slice(colon + 1)
      .split('x')
      .map(Number),
  };
}

/** For each term of a query: the units it satisfies. Built once per query. */
export type UnitsByTerm = ReadonlyMap<number, readonly (readonly [unit: number, degree: number])[]>;

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

function fieldFactor(field: number): number {
  if (field === FIELD.name) return 1;
  return field === FIELD.text ? 0.95 : 0.55;
}

function listen(
  index: ProductIndex,
  query: Query,
  { product, byTerm }: { product: IndexedProduct; byTerm: UnitsByTerm },
): Said {
  const said: Said = {
    degrees: new Float64Array(query.units.length),
    measures: [],
    groups: [],
    unwanted: 0,
    extra: 0,
    asked: 0,
  };
  for (const posting of product.terms) {
    const id = posting >>> 2;
    const field = posting & 3;
    const hits = byTerm.get(id);
    for (const [unit, degree] of hits ?? [])
      said.degrees[unit] = Math.max(said.degrees[unit] ?? 0, degree * fieldFactor(field));
    if (query.excluded.has(id)) said.unwanted += 1;
    const term = index.postings.termOf(id);
    const kind = term.charAt(0);
    if (kind === '%' && field !== FIELD.fits) said.measures.push({ ...measureOf(term), field });
    else if (kind === '!' && field !== FIELD.fits) said.groups.push(term.slice(1));
    else if (field === FIELD.name && kind !== '#' && kind !== '%') {
      const weight = 1 / (1 + Math.log(1 + index.postings.count(id)));
      if (hits) said.asked += weight;
      else said.extra += weight;
    }
  }
  return said;
}

/** Same size in any order, and up to a power of ten when the unit may be missing on one side (60×60 and 600×600). */
function sameSize(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  const x = [...a].sort((m, n) => n - m);
  const y = [...b].sort((m, n) => n - m);
  return [1, 10, 0.1, 1000, 0.001, 25.4, 1 / 25.4].some((scale) => x.every((v, i) => sameValue(v * scale, y[i] ?? 0)));
}

/** 1 satisfied, −1 contradicted, 0 the product does not say. */
function compareMeasure(unit: QueryUnit, said: Said): number {
  const asked = unit.measure;
  if (!asked) return 0;
  if (asked.values.length > 1) {
    const sizes = said.measures.filter((m) => m.values.length > 1);
    if (sizes.some((m) => sameSize(m.values, asked.values))) return 1;
    const singles = said.measures.filter((m) => m.values.length === 1).map((m) => m.values[0] ?? 0);
    if (asked.values.every((v) => singles.some((s) => sameValue(s, v)))) return 0.8;
    return sizes.some((m) => m.values.length === asked.values.length && m.field === FIELD.name) ? -1 : 0;
  }
  const value = asked.values[0] ?? 0;
  const same = said.measures.filter((m) => m.dimension === asked.dimension && m.values.length === 1);
  if (same.some((m) => sameValue(m.values[0] ?? 0, value))) return 1;
  if (
    asked.dimension === 'length' &&
    said.measures.some((m) => m.values.length > 1 && m.values.some((v) => sameValue(v, value)))
  )
    return 0.8;
  const near = same.filter((m) => within(m.values[0] ?? 0, value, 40));
  return near.length > 0 ? -1 : 0;
}

function within(a: number, b: number, factor: number): boolean {
  const low = Math.min(a, b);
  return low > 0 && Math.max(a, b) / low <= factor;
}

function compareGroup(unit: QueryUnit, said: Said): number {
  const asked = unit.group;
  if (!asked) return 0;
  if (said.groups.includes(asked)) return 1;
  const group = asked.slice(0, asked.indexOf(':') + 1);
  return said.groups.some((other) => other.startsWith(group)) ? -1 : 0;
}

function brandContradicts(unit: QueryUnit, product: IndexedProduct): boolean {
  const brand = product.entry.brand;
  return brand !== null && brand !== '' && !foldText(`${brand} ${product.entry.name}`).includes(foldText(unit.text));
}

function judge(unit: QueryUnit, degree: number, { said, product }: { said: Said; product: IndexedProduct }): number {
  if (unit.kind === 'measure') {
    const verdict = compareMeasure(unit, said);
    return verdict !== 0 ? verdict : degree >= 0.9 ? degree : degree * 0.6;
  }
  if (unit.kind === 'group') {
    const verdict = compareGroup(unit, said);
    return verdict !== 0 ? verdict : degree;
  }
  if (unit.kind === 'brand' && degree === 0 && brandContradicts(unit, product)) return -1;
  return degree;
}

/** Compares one product with a query. */
export function scoreProduct(
  index: ProductIndex,
  query: Query,
  candidate: { product: IndexedProduct; byTerm: UnitsByTerm },
): Score {
  const said = listen(index, query, candidate);
  const contradicted: QueryUnit[] = [];
  const missing: QueryUnit[] = [];
  const matched: QueryUnit[] = [];
  let all = 0;
  let got = 0;
  let coreAll = 0;
  let coreGot = 0;
  query.units.forEach((unit, i) => {
    const verdict = judge(unit, said.degrees[i] ?? 0, { said, product: candidate.product });
    const degree = Math.max(0, verdict);
    if (verdict < 0) contradicted.push(unit);
    else if (degree < 0.4) missing.push(unit);
    else matched.push(unit);
    all += unit.weight;
    got += unit.weight * degree;
    if (unit.kind !== 'brand') {
      coreAll += unit.weight;
      coreGot += unit.weight * degree;
    }
  });
  const coverage = all > 0 ? got / all : 0;
  const core = coreAll > 0 ? coreGot / coreAll : 0.3;
  const extra = said.extra + said.asked > 0 ? said.extra / (said.extra + said.asked) : 0;
  const value =
    penalise(0.3 * coverage + 0.7 * core, { contradicted, missing, unwanted: said.unwanted }) - 0.05 * extra;
  return {
    product: candidate.product,
    value: Math.max(0, value),
    coverage,
    core,
    contradicted,
    missing,
    matched,
    unwanted: said.unwanted,
    extra,
  };
}

function penalise(
  value: number,
  found: { contradicted: readonly QueryUnit[]; missing: readonly QueryUnit[]; unwanted: number },
): number {
  let result = value * 0.6 ** Math.min(found.contradicted.length, 3) * 0.7 ** Math.min(found.unwanted, 2);
  for (const unit of found.missing) {
    if (unit.kind === 'code') result *= 0.65;
    if (unit.kind === 'number') result *= 0.85;
  }
  return result;
}
