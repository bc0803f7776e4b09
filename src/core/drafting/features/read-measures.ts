import { CASED_UNITS, COUNT_PREFIXES, COUNTED, GLUED_ONLY, MEASURE_UNITS } from '../lexicon/measure-units.ts';
import { gapBefore } from '../words/gap-before.ts';
import type { Atom } from '../words/tokenise-text.ts';
import { INCH, type Measure, roundMeasure } from './measure.ts';
import { nominalAt } from './nominal-at.ts';
import { packAt, packOfAt } from './pack-at.ts';

/** The unit that follows atom `at`, and the number of atoms it takes. */
interface UnitHit {
  readonly dimension: string;
  readonly factor: number;
  readonly atoms: number;
}

const MAX_VALUES = 4;

/** `²` and `³` belong to the unit, and are read as digits glued to it. */
function powered(atoms: readonly Atom[], at: number): { fold: string; atoms: number } {
  const unit = atoms[at];
  const power = atoms[at + 1];
  if (unit && power?.glued && (power.raw === '²' || power.raw === '³' || power.raw === '2' || power.raw === '3')) {
    const fold = `${unit.fold}${power.fold}`;
    if (MEASURE_UNITS.has(fold)) return { fold, atoms: 2 };
  }
  return { fold: unit?.fold ?? '', atoms: 1 };
}

/** `1500 K`, `4000K`: colour temperature by its size; `3P`: poles. */
function specialUnit(fold: string, raw: string, value: number): { dimension: string; factor: number } | null {
  if (fold === 'k' && raw === 'K' && value >= 1500 && value <= 12000) return { dimension: 'kelvin', factor: 1 };
  if (fold === 'p' && raw === 'P' && value >= 1 && value <= 4) return { dimension: 'poles', factor: 1 };
  return null;
}

/** Letters with a figure glued to them name something (`V7`, `G041`) unless the figure is the power of a unit. */
function isName(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  return next?.glued === true && next.isNumber && powered(atoms, at).atoms === 1;
}

/** What may be counted in gigabytes. */
const MEMORY = new Set(
  'ram ssd hdd ddr usb speicher arbeitsspeicher festplatte memory storage sd microsd stick de of di flash'.split(' '),
);

/** "3 Gigabyte mice": the maker, where nothing follows that has a memory. */
function isMaker(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  return atoms[at]?.raw === 'Gigabyte' && next !== undefined && !MEMORY.has(next.fold);
}

/** `15G-041-K`: a letter between figures is part of a code, `2-Ah-Akku` says a measure. */
function isInsideCode(text: string, atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  return (
    atoms[at]?.glued === true &&
    next?.isNumber === true &&
    /^\d{3}/.test(next.raw) &&
    /^[-/_]$/.test(gapBefore(text, atoms, at + 1))
  );
}

function unitAt(text: string, atoms: readonly Atom[], at: number): UnitHit | null {
  const number = atoms[at - 1];
  if (!number) return null;
  const rest = text.slice(number.end, number.end + 2);
  if (/^ ?["″”]/.test(rest) || /^''/.test(rest)) return { dimension: 'length', factor: INCH, atoms: 0 };
  if (rest.startsWith('°') && !/^° ?[cC]/.test(text.slice(number.end, number.end + 3)))
    return { dimension: 'angle', factor: 1, atoms: 0 };
  const unit = atoms[at];
  if (!unit || unit.isNumber) return null;
  if (
    isMaker(atoms, at) ||
    isName(atoms, at) ||
    isInsideCode(text, atoms, at) ||
    (unit.fold === 'polo' && number.value !== 1)
  )
    return null;
  const gap = gapBefore(text, atoms, at);
  if (!unit.glued && !/^[ \u00a0]?[-‑ \u00a0]?$/.test(gap)) return null;
  if (!unit.glued && GLUED_ONLY.has(unit.fold) && unit.raw !== 'A') return null;
  const cased = CASED_UNITS.get(unit.fold);
  if (cased !== undefined && !unit.glued && unit.raw !== cased && unit.raw.length < 3) return null;
  const special = specialUnit(unit.fold, unit.raw, number.value);
  if (special) return { ...special, atoms: 1 };
  const named = powered(atoms, at);
  const found = MEASURE_UNITS.get(named.fold);
  return found ? { dimension: found.dimension, factor: found.factor, atoms: named.atoms } : null;
}

/** Is there a × between the atoms, as `x`, `×`, `*` or a glued letter x? Returns the index of the next number. */
function timesAt(text: string, atoms: readonly Atom[], at: number): number {
  const next = atoms[at];
  if (!next) return -1;
  const gap = gapBefore(text, atoms, at);
  if (next.isNumber) return /^ ?[×*] ?$/.test(gap) ? at : -1;
  const number = atoms[at + 1];
  if ((next.fold === 'x' || next.fold === 'na') && number?.isNumber && gap.length <= 1) {
    if (next.fold === 'na' && gap !== ' ') return -1;
    return gapBefore(text, atoms, at + 1).length <= 1 ? at + 1 : -1;
  }
  return -1;
}

function glueSigned(text: string, atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  // `Paper-1603 mm`: a word and a measure.
  const word = atoms[at - 1];
  if (
    word &&
    !word.isNumber &&
    /^\p{L}?\p{Ll}{3,}$/u.test(word.raw) &&
    gapBefore(text, atoms, at) === '-' &&
    unitAt(text, atoms, at + 1)
  )
    return false;
  return atom !== undefined && (atom.glued || (at > 0 && /^[-/._]$/.test(gapBefore(text, atoms, at))));
}

/** One measure that starts with the number at `at`, or null. */
function measureAt(text: string, atoms: readonly Atom[], at: number): Measure | null {
  const values: { value: number; unit: UnitHit | null }[] = [];
  let i = at;
  while (values.length < MAX_VALUES) {
    const number = atoms[i];
    if (!number?.isNumber || Number.isNaN(number.value)) break;
    const unit = unitAt(text, atoms, i + 1);
    values.push({ value: number.value, unit });
    i += 1 + (unit?.atoms ?? 0);
    const next = timesAt(text, atoms, i);
    if (next < 0) break;
    i = next;
  }
  const last = values.at(-1);
  if (!last || (values.length === 1 && !last.unit)) return null;
  const named = last.unit ?? values.find((v) => v.unit)?.unit ?? null;
  const scaled = values.map((v) => roundMeasure(v.value * ((v.unit ?? named)?.factor ?? 1)));
  return { dimension: named?.dimension ?? 'size', values: scaled, from: at, to: i };
}

const DENOMINATORS = new Set([2, 4, 8, 16, 32, 64]);

/** `1/2"`, `1 1/4 Zoll`: inches as a fraction, in millimetres. */
function fractionAt(text: string, atoms: readonly Atom[], at: number): Measure | null {
  const [first, second] = [atoms[at], atoms[at + 1]];
  if (!first?.isNumber || !second?.isNumber) return null;
  const mixed = /^[ -]$/.test(gapBefore(text, atoms, at + 1)) && atoms[at + 2]?.isNumber === true && first.value <= 12;
  const top = mixed ? second : first;
  const bottom = mixed ? atoms[at + 2] : second;
  const end = at + (mixed ? 3 : 2);
  if (!bottom || gapBefore(text, atoms, end - 1) !== '/' || !DENOMINATORS.has(bottom.value)) return null;
  const unit = unitAt(text, atoms, end);
  if (!(top.value < bottom.value) || unit?.factor !== INCH) return null;
  const inches = (mixed ? first.value : 0) + top.value / bottom.value;
  return { dimension: 'length', values: [roundMeasure(inches * INCH)], from: at, to: end + unit.atoms };
}

/** `single port`, `dual-port`: a counted feature without a digit. */
function countedAt(text: string, atoms: readonly Atom[], at: number): Measure | null {
  const value = COUNT_PREFIXES.get(atoms[at]?.fold ?? '');
  const next = atoms[at + 1];
  if (value === undefined || !next || !/^[ -]$/.test(gapBefore(text, atoms, at + 1))) return null;
  const unit = MEASURE_UNITS.get(next.fold);
  return unit && COUNTED.has(unit.dimension)
    ? { dimension: unit.dimension, values: [value], from: at, to: at + 2 }
    : null;
}

/** A measure that begins with its figure. */
function numberedAt(text: string, atoms: readonly Atom[], at: number): Measure | null {
  return fractionAt(text, atoms, at) ?? packAt(text, atoms, at) ?? measureAt(text, atoms, at);
}

/** A measure that begins with a word. */
function namedAt(text: string, atoms: readonly Atom[], at: number): Measure | null {
  if (atoms[at]?.isNumber) return null;
  const unit = (next: number): UnitHit | null => unitAt(text, atoms, next);
  return nominalAt(text, atoms, { at, unit }) ?? packOfAt(text, atoms, at) ?? countedAt(text, atoms, at);
}

/** All measures of a text, left to right, without overlaps. A number glued to letters before it (`HX432C`) starts none. */
export function readMeasures(text: string, atoms: readonly Atom[]): Measure[] {
  const found: Measure[] = [];
  let i = 0;
  while (i < atoms.length) {
    const atom = atoms[i];
    const starts = atom?.isNumber && !glueSigned(text, atoms, i);
    const measure = starts ? numberedAt(text, atoms, i) : namedAt(text, atoms, i);
    if (measure) found.push(measure);
    i = measure ? Math.max(measure.to, i + 1) : i + 1;
  }
  return found;
}

/** Accuracy of unit arithmetic and of rounded data sheets. */
const CLOSE = 0.012;

/** Equal within that accuracy, or within another share. */
export function sameValue(a: number, b: number, share = CLOSE): boolean {
  return a === b || Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}
