import { conceptHits, GROUP_NAMES } from '../lexicon/concepts.ts';
import { shadeOf } from '../lexicon/feature-groups.ts';
import { MEASURE_UNITS } from '../lexicon/measure-units.ts';
import { gapBefore } from '../words/gap-before.ts';
import { stemWord } from '../words/stem-word.ts';
import type { Atom } from '../words/tokenise-text.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { Feature } from './feature.ts';
import { isPlural } from './is-plural.ts';
import type { Measure } from './measure.ts';
import { readMeasures } from './read-measures.ts';
import { readEnds, readFractions, readGrades, readThreads, readWearSizes } from './read-sizes.ts';

/** A text cut into atoms, and what they say. */
export interface ReadText {
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly features: readonly Feature[];
  readonly measures: readonly Measure[];
}

const RUN_GLUE = /^[-‐‑–/._#+]$/;
/** `2-polig`, `3-warstwowy`: a figure and a plain word, no code. */
const COUNTED_WORD = /^\d{1,3}[-‐‑]\p{Ll}{4,}$/u;
/** `8er`: a figure, no code. */
const COUNTED_SHORT = /^\d{1,4}ER$/;
/** Small words that turn the next word into its opposite: `non stériles`, `ohne Ventil`. */
const NEGATIONS = new Set('non nicht not nie ohne sans senza bez without'.split(' '));
const MAX_RUN = 12;
const MAX_CODE = 40;

/** Number as a term: `42.30` and `42,3` are the same. */
function numberTerm(value: number, fold: string): string {
  return Number.isNaN(value) ? fold : String(value);
}

/** The measure as terms: each single value, and all values of a size, biggest first. */
export function measureTerms(measure: Measure): string[] {
  if (measure.dimension === 'bore') return [`%bore:${measure.values[0]}`, `%length:${measure.values[0]}`];
  if (measure.values.length === 1) return [`%${measure.dimension}:${measure.values[0]}`];
  const sorted = [...measure.values].sort((a, b) => b - a);
  return [`%size:${sorted.join('x')}`];
}

/** End of the run of atoms joined without blanks that starts at `from`. */
function runEnd(text: string, atoms: readonly Atom[], from: number): number {
  let to = from + 1;
  while (to < atoms.length && to - from < MAX_RUN) {
    if (!atoms[to]?.glued && !RUN_GLUE.test(gapBefore(text, atoms, to))) break;
    to += 1;
  }
  return to;
}

/** Capital letters and digits of atoms from..to: the code without its separators. */
export function squash(atoms: readonly Atom[], from: number, to: number): string {
  let code = '';
  for (let i = from; i < to; i += 1) code += (atoms[i]?.fold ?? '').replace(/[.,]/g, '');
  return code.toUpperCase();
}

function looksLikeCode(code: string): boolean {
  return (
    code.length >= 2 &&
    !COUNTED_SHORT.test(code) &&
    code.length <= MAX_CODE &&
    /\d/.test(code) &&
    (/[A-Z]/.test(code) || code.length >= 5)
  );
}

/** Part numbers and model names: whole runs, and their pieces that mix letters and digits. */
function codeFeatures(text: string, atoms: readonly Atom[], taken: Uint8Array): Feature[] {
  const found: Feature[] = [];
  let i = 0;
  while (i < atoms.length) {
    const to = runEnd(text, atoms, i);
    let pieceStart = i;
    for (let at = i; at < to; at += 1) {
      const next = atoms[at + 1];
      if (at + 1 < to && next?.glued) continue;
      const piece = squash(atoms, pieceStart, at + 1);
      if (
        at + 1 - pieceStart > 1 &&
        looksLikeCode(piece) &&
        !isPlural(atoms, pieceStart) &&
        !covered(taken, pieceStart, at + 1)
      )
        found.push({ term: `=${piece}`, from: pieceStart, to: at + 1, joined: false });
      pieceStart = at + 1;
    }
    found.push(...beginnings(text, atoms, { from: i, to }));
    const whole = squash(atoms, i, to);
    const single = (to - i === 1 && /^\d+$/.test(whole)) || isFraction(text, atoms, { from: i, to });
    const counted = isPlural(atoms, i) || COUNTED_WORD.test(text.slice(atoms[i]?.start, atoms[to - 1]?.end));
    if (looksLikeCode(whole) && !counted && !covered(taken, i, to) && (!single || (whole.length >= 5 && to - i === 1)))
      found.push({ term: `=${whole}`, from: i, to, joined: false });
    i = to;
  }
  return found;
}

/** Shortest beginning of a code that people write for the whole. */
const SHORTEST_BEGINNING = 5;

/** `HA-S150` of `HA-S150-PX-E`: what stands behind a model's name, such as colour and country, is often left out. */
function beginnings(text: string, atoms: readonly Atom[], { from, to }: { from: number; to: number }): Feature[] {
  const found: Feature[] = [];
  for (let at = from + 2; at < to; at += 1) {
    if (!/^[-/]$/.test(gapBefore(text, atoms, at))) continue;
    const code = squash(atoms, from, at);
    if (/[A-Z]/.test(code) && code.length >= SHORTEST_BEGINNING && looksLikeCode(code))
      found.push({ term: `=${code}`, from, to: at, joined: true });
  }
  // `4-Punkt-Traverse`: how many of what.
  const [count, what] = [atoms[from], atoms[from + 1]];
  if (count?.isNumber && count.raw.length <= 2 && what && from + 2 < to && /^\p{L}\p{Ll}{3,}$/u.test(what.raw))
    if (gapBefore(text, atoms, from + 1) === '-')
      found.push({ term: `=${squash(atoms, from, from + 2)}`, from, to: from + 2, joined: true });
  // `CR1220B1A`: letters and three figures or more are the model.
  const [letters, figures, tail] = [atoms[from], atoms[from + 1], atoms[from + 2]];
  if (letters?.fold.match(/^[a-z]{2,4}$/) && figures?.glued && tail?.glued && from + 3 === to && tail.fold.length === 1)
    found.push({ term: `~${squash(atoms, from, from + 2)}`, from, to: from + 2, joined: true });
  if (
    letters?.fold.match(/^[a-z]{2,4}$/) &&
    figures?.glued &&
    /^\d{3,5}$/.test(figures.raw) &&
    tail?.glued &&
    from + 3 < to
  )
    found.push({ term: `=${squash(atoms, from, from + 2)}`, from, to: from + 2, joined: true });
  return found;
}

/** `DVD+R`, `DVD-RW`: of two kinds that differ in a sign only. */
function discs(text: string, atoms: readonly Atom[]): Feature[] {
  return atoms.flatMap((atom, at): Feature[] => {
    const next = atoms[at + 1];
    const sign = next && /^rw?$/.test(next.fold) && atom.fold === 'dvd' ? gapBefore(text, atoms, at + 1) : '';
    if (sign !== '+' && sign !== '-') return [];
    return [{ term: `!disc:${sign}`, from: at, to: at + 2, joined: false }];
  });
}

/** Words for a class of cable, before its figure. */
const CATEGORY = new Set('category categories kategorie categorie categoria kategoria kategorii kat'.split(' '));

/** `S/STP`, also written SSTP; `Category 6`, written Cat6. */
function respelt(text: string, atoms: readonly Atom[]): Feature[] {
  return atoms.flatMap((atom, at): Feature[] => {
    const next = atoms[at + 1];
    if (!next) return [];
    const gap = gapBefore(text, atoms, at + 1);
    if (/^\p{Lu}$/u.test(atom.raw) && /^\p{Lu}{2,4}$/u.test(next.raw) && /^[/-]$/.test(gap))
      return [{ term: `${atom.fold}${next.fold}`, from: at, to: at + 2, joined: true }];
    if (!CATEGORY.has(atom.fold) || !next.isNumber || !/^[ .]{1,2}$/.test(gap)) return [];
    const letter = atoms[at + 2]?.glued ? (atoms[at + 2]?.fold ?? '').toUpperCase() : '';
    return [{ term: `=CAT${next.fold}${letter}`, from: at, to: at + (letter ? 3 : 2), joined: true }];
  });
}

/** `50/125`, `21/22`: numbers side by side, no code. */
function isFraction(text: string, atoms: readonly Atom[], { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i += 1) {
    if (!atoms[i]?.isNumber || (atoms[i]?.fold.length ?? 0) > 4) return false;
    if (i > from && gapBefore(text, atoms, i) !== '/') return false;
  }
  return to - from > 1;
}

function covered(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!taken[i]) return false;
  return true;
}

/** `PG 40`, `301 XL`, `EF 25`: a short word and a number that others write as one. */
function joinedFeatures(text: string, atoms: readonly Atom[]): Feature[] {
  const found: Feature[] = [];
  for (let i = 1; i < atoms.length; i += 1) {
    const left = atoms[i - 1];
    const right = atoms[i];
    if (!left || !right || left.isNumber === right.isNumber || right.glued) continue;
    if (!/^[ \u00a0.™®]{1,2}$|^[-/]$/.test(gapBefore(text, atoms, i))) continue;
    const word = left.isNumber ? right : left;
    if (word.fold.length > (left.isNumber ? 3 : 6) || (left.isNumber && word.raw !== word.raw.toUpperCase())) continue;
    const from = left.glued && i >= 2 ? i - 2 : i - 1;
    const until = atoms[i + 1]?.glued ? i + 2 : i + 1;
    found.push({ term: `=${squash(atoms, i - 1, i + 1)}`, from: i - 1, to: i + 1, joined: true });
    if (from !== i - 1 || until !== i + 1)
      found.push({ term: `=${squash(atoms, from, until)}`, from, to: until, joined: true });
  }
  return found;
}

/** Words as stems, numbers as they are. Letters glued to digits are part of a code unless they are long. */
function plainFeatures(atoms: readonly Atom[], taken: Uint8Array): Feature[] {
  const found: Feature[] = [];
  atoms.forEach((atom, i) => {
    const mixed = atom.glued || atoms[i + 1]?.glued === true;
    if (atom.isNumber) {
      if (
        !mixed ||
        taken[i] ||
        isPlural(atoms, i) ||
        (!atom.glued && (atoms[i + 1]?.fold === 'er' || MEASURE_UNITS.has(atoms[i + 1]?.fold ?? '')))
      )
        found.push({ term: numberTerm(atom.value, atom.fold), from: i, to: i + 1, joined: false });
    } else if (!taken[i] && (!mixed || atom.fold.length >= 5))
      found.push({
        term: `${isNegated(atoms, i) ? '-' : ''}${stemWord(atom.fold)}`,
        from: i,
        to: i + 1,
        joined: false,
      });
  });
  return found;
}

/** The unit of a measure is no word: `micron` is no microphone. */
function isUnit(measures: readonly Measure[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  return (
    to - from === 1 &&
    measures.some(
      (measure) => measure.to >= to && (measure.from < from || (measure.dimension === 'bore' && measure.from === from)),
    )
  );
}

/** `Größe` folds like `große`, which says large. */
function isSizeWord(raw: string): boolean {
  return /^gr(?:ö|oe)(?:ß|ss)en?$/iu.test(raw);
}

function isNegated(atoms: readonly Atom[], at: number): boolean {
  return NEGATIONS.has(atoms[at - 1]?.fold ?? '') && !NEGATIONS.has(atoms[at]?.fold ?? '');
}

/** Letters glued to digits (`PILA8470`) are no words. */
function partOfCode(atoms: readonly Atom[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const atom = atoms[i];
    const next = atoms[i + 1];
    if (
      atom &&
      !atom.isNumber &&
      ((atom.glued && atoms[i - 1]?.isNumber) || (next?.glued && next.isNumber && atom.fold.length < 6))
    )
      return true;
  }
  return false;
}

/** Everything a text says, as terms. Used on products and on requests alike, so that both sides agree. */
export function readFeatures(text: string): ReadText {
  const atoms = tokeniseText(text);
  const measures = readMeasures(text, atoms);
  const taken = new Uint8Array(atoms.length);
  const features: Feature[] = [];
  for (const measure of measures) {
    taken.fill(1, measure.from, measure.to);
    for (const term of measureTerms(measure))
      features.push({ term, from: measure.from, to: measure.to, joined: false });
  }
  features.push(
    ...codeFeatures(text, atoms, taken),
    ...joinedFeatures(text, atoms),
    ...respelt(text, atoms),
    ...discs(text, atoms),
    ...plainFeatures(atoms, taken),
  );
  features.push(
    ...readWearSizes(text, atoms),
    ...readThreads(text, atoms),
    ...readEnds(text, atoms),
    ...readFractions(text, atoms),
    ...readGrades(text, atoms),
  );
  const folds = atoms.map((atom) => atom.fold);
  for (const hit of GROUP_NAMES.find(folds, () => false))
    if (!isSizeWord(atoms[hit.from]?.raw ?? ''))
      features.push({ term: hit.value, from: hit.from, to: hit.to, joined: false });
  folds.forEach((fold, i) => {
    const shade = shadeOf(fold);
    if (shade) features.push({ term: shade, from: i, to: i + 1, joined: false });
  });
  for (const hit of conceptHits(folds))
    if (
      !partOfCode(atoms, hit.from, hit.to) &&
      !isUnit(measures, hit) &&
      !(hit.to - hit.from === 1 && isNegated(atoms, hit.from))
    )
      features.push({ term: hit.value, from: hit.from, to: hit.to, joined: false });
  return { text, atoms, features, measures };
}
