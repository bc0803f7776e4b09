import type { Said } from '../product-index/listen-product.ts';
import { FIELD } from '../product-index/term-postings.ts';
import { boreOfInches } from './bore-of-inches.ts';
import type { Measure } from './measure.ts';
import { sameValue } from './read-measures.ts';

/** Scales at which two sizes without a common unit may still be the same: 60×60 and 600×600, inches and millimetres. */
const SCALES = [1, 10, 0.1, 1000, 0.001, 25.4, 1 / 25.4];
/** Who writes 30×120 for 295 × 1195 mm rounds to centimetres. */
const ROUNDED = 0.02;
/** A terabyte has 1000 or 1024 gigabytes. */
const BINARY = 0.025;
/** Two values of one dimension are rivals only when they are of one order: a 5 m cable may be 6 mm thick. */
const RIVAL_FACTOR = 40;
/** A weight, a volume or a power has a product one of: 11.5 g is another than 500 g. */
const RIVAL_FACTOR_OF_CONTENT = 400;
const CONTENT_DIMENSIONS = new Set(['mass', 'volume', 'power']);

/** Same size in any order. */
function sameSize(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  const x = [...a].sort((m, n) => n - m);
  const y = [...b].sort((m, n) => n - m);
  return SCALES.some((scale) => x.every((v, i) => sameValue(v * scale, y[i] ?? 0, scale === 1 ? undefined : ROUNDED)));
}

function compareSize(asked: Measure, said: Said): number {
  const sizes = said.measures.filter((m) => m.values.length > 1);
  if (sizes.some((m) => sameSize(m.values, asked.values))) return 1;
  const singles = said.measures.filter((m) => m.values.length === 1).map((m) => m.values[0] ?? 0);
  if (asked.values.every((v) => singles.some((s) => sameValue(s, v)))) return 0.8;
  const longer = sizes.find(
    (m) => m.values.length > asked.values.length && asked.values.every((v) => m.values.some((s) => sameValue(s, v))),
  );
  if (longer) return 0.9;
  return sizes.some((m) => m.values.length === asked.values.length && m.field === FIELD.name) ? -1 : 0;
}

function within(a: number, b: number, factor: number): boolean {
  const low = Math.min(a, b);
  return low > 0 && Math.max(a, b) / low <= factor;
}

/** A nominal diameter: the same in inches or in plain millimetres will do; another pipe size in inches will not. */
function compareBore(bore: number, bores: readonly number[], lengths: readonly number[]): number {
  if (bores.length > 0) return -1;
  const pipes = lengths.map(boreOfInches).filter((one) => one !== null);
  if (pipes.includes(bore)) return 1;
  if (lengths.some((one) => sameValue(one, bore))) return 0.9;
  return pipes.length > 0 ? -1 : 0;
}

/** 1 the product has this measure, −1 it has another one in its place, 0 it does not say. */
export function compareMeasure(asked: Measure, said: Said): number {
  if (asked.values.length > 1) return compareSize(asked, said);
  const value = asked.values[0] ?? 0;
  const singles = (dimension: string): number[] =>
    said.measures.filter((m) => m.dimension === dimension && m.values.length === 1).map((m) => m.values[0] ?? 0);
  const same = singles(asked.dimension);
  // A plug with nine pins is 9-polig.
  const pins = asked.dimension === 'poles' && same.length === 0 ? singles('pins') : [];
  if (pins.length > 0) return pins.includes(value) ? 1 : -1;
  const share = asked.dimension === 'data' ? BINARY : undefined;
  if (same.some((one) => sameValue(one, value, share))) return 1;
  if (asked.dimension === 'bore') {
    const pipe = compareBore(value, same, singles('length'));
    if (pipe !== 0) return pipe;
  } else if (asked.dimension === 'length' && boreOfInches(value) !== null) {
    const bores = singles('bore');
    if (bores.length > 0) return bores.includes(boreOfInches(value) ?? 0) ? 1 : -1;
  }
  if (
    asked.dimension === 'length' &&
    said.measures.some((m) => m.values.length > 1 && m.values.some((v) => sameValue(v, value)))
  )
    return 0.8;
  const factor = CONTENT_DIMENSIONS.has(asked.dimension) ? RIVAL_FACTOR_OF_CONTENT : RIVAL_FACTOR;
  return same.some((one) => within(one, value, factor)) ? -1 : 0;
}

/** Worth of a colour that is one of several: who asks for cyan means the single one before the set. */
const OF_MANY = 0.9;

/** The same for an exclusive property such as `colour:red`. */
export function compareGroup(asked: string, said: Said): number {
  const group = asked.slice(0, asked.indexOf(':') + 1);
  const own = said.groups.filter((other) => other.startsWith(group)).length;
  if (said.groups.includes(asked)) return own > 2 && group === 'colour:' ? OF_MANY : 1;
  if (asked === 'colour:multi' && said.groups.filter((other) => other.startsWith('colour:')).length >= 3) return 1;
  return said.groups.some((other) => other.startsWith(group)) ? -1 : 0;
}
