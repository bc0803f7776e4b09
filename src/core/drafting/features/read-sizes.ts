import { gapBefore } from '../words/gap-before.ts';
import type { Atom } from '../words/tokenise-text.ts';
import type { Feature } from './feature.ts';

/** Words before the size of a garment, a shoe or a glove, folded. */
const SIZE_WORDS = new Set(
  'size sizes sz taille tailles pointure taglia tg grosse grossen gr rozmiar rozmiary rozmiarze rozmiaru rozm roz'.split(
    ' ',
  ),
);
const LETTERS = new Set(['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl', 'xxxxl']);
/** Sizes in words, which catalogues write as letters. */
export const WEAR_WORDS: ReadonlyMap<string, string> = new Map([
  ['small', 's'],
  ['medium', 'm'],
  ['large', 'l'],
]);
/** `2XL` is XXL. */
const COUNTED = new Set(['xl', 'xs']);
const MOST_OF_RANGE = 8;
const LARGEST = 60;

const feature = (value: string, from: number, to: number): Feature => ({
  term: `!wear:${value}`,
  from,
  to,
  joined: false,
});

/** Tied to its neighbour by a hyphen or a slash: part of a code. */
function isTied(text: string, atoms: readonly Atom[], at: number): boolean {
  const tie = (i: number): boolean => i > 0 && i < atoms.length && /^[-/._+&]?$/.test(gapBefore(text, atoms, i));
  return tie(at) || (at + 1 < atoms.length && tie(at + 1) && !/^\.$/.test(gapBefore(text, atoms, at + 1)));
}

function letterSize(text: string, atoms: readonly Atom[], at: number): Feature | null {
  const atom = atoms[at];
  const before = atoms[at - 1];
  if (!atom || !LETTERS.has(atom.fold)) return null;
  if (atom.glued && before?.isNumber && COUNTED.has(atom.fold) && before.value >= 2 && before.value <= 4) {
    if (isTied(text, atoms, at - 1) && before.glued) return null;
    return feature(`${'x'.repeat(before.value)}${atom.fold.slice(1)}`, at - 1, at + 1);
  }
  if (isTied(text, atoms, at)) return null;
  const announced = before !== undefined && SIZE_WORDS.has(before.fold);
  if (announced) return feature(atom.fold, at, at + 1);
  const follows = atoms[at + 1];
  const apart = before && !before.isNumber && !(follows?.isNumber && gapBefore(text, atoms, at + 1) === ' ');
  const named = text.charAt(atom.end) === '.' && atom.end + 1 < text.length;
  return atom.raw === atom.raw.toUpperCase() && apart && !named ? feature(atom.fold, at, at + 1) : null;
}

/** `rozm. 43-46`: every size from the first to the last. */
function numberSizes(text: string, atoms: readonly Atom[], at: number): Feature[] {
  const atom = atoms[at];
  const before = atoms[at - 1];
  if (!atom?.isNumber || !before || !SIZE_WORDS.has(before.fold) || !(atom.value > 0 && atom.value <= LARGEST))
    return [];
  if (!/^[.:]? ?$/.test(gapBefore(text, atoms, at))) return [];
  const next = atoms[at + 1];
  if (next && !next.isNumber && (next.glued || next.fold === 'x') && next.fold !== 'er') return [];
  if (next?.isNumber && /^ ?[×*,x] ?$/.test(gapBefore(text, atoms, at + 1))) return [];
  const last = next?.isNumber && /^ ?[-–/] ?$/.test(gapBefore(text, atoms, at + 1)) ? next.value : atom.value;
  const found = [feature(String(atom.value), at, at + 1)];
  for (let size = atom.value + 1; size <= last && found.length < MOST_OF_RANGE; size += 1)
    found.push(feature(String(size), at + 1, at + 2));
  return found;
}

/** Sizes of garments, shoes and gloves as exclusive properties: `!wear:xl`, `!wear:43`. */
export function readWearSizes(text: string, atoms: readonly Atom[]): Feature[] {
  const found: Feature[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const letter = letterSize(text, atoms, at);
    if (letter) found.push(letter);
    else found.push(...numberSizes(text, atoms, at));
  }
  return found;
}

/** Pitches end here, lengths begin: `M30x1,5` is a pitch, `M8x40` a length. */
const LONGEST_PITCH = 4.5;
const ENDS = new Set(['lc', 'sc', 'st', 'fc', 'e2000', 'mpo', 'mtrj']);

/** Beside a thread these say whether it is inside or outside; a plug is female in another way. */
const GENDERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ inner: 'female femelle femmina', outer: 'male males maschio' }).flatMap(([gender, words]) =>
    words.split(' ').map((word) => [word, gender] as const),
  ),
);

/** `M8x40` as thread `!thread:m8` and length, so that "M8, 40 mm" and "M8" find it. */
export function readThreads(text: string, atoms: readonly Atom[]): Feature[] {
  const found: Feature[] = [];
  atoms.forEach((atom, at) => {
    const size = atoms[at + 1];
    if (atom.raw !== 'M' || atom.glued || !size?.isNumber || !size.glued || !(size.value >= 1.6 && size.value <= 64))
      return;
    const times = atoms[at + 2];
    const length = atoms[at + 3];
    const whole = times?.fold === 'x' && length?.isNumber === true && gapBefore(text, atoms, at + 3).length <= 1;
    const to = whole ? at + 4 : at + 2;
    if (!whole && times?.glued) return;
    found.push({ term: `!thread:m${size.value}`, from: at, to: at + 2, joined: whole });
    for (const beside of [at - 1, to]) {
      const gender = GENDERS.get(atoms[beside]?.fold ?? '');
      if (gender) found.push({ term: `!gender:${gender}`, from: beside, to: beside + 1, joined: false });
    }
    if (!whole || !length) return;
    found.push({ term: `=M${size.fold.replace(/[.,]/g, '')}`, from: at, to: at + 2, joined: true });
    const compact = `=M${size.fold}X${length.fold}`.replace(/[.,]/g, '');
    found.push({ term: compact, from: at, to, joined: true });
    if (length.value > LONGEST_PITCH) found.push({ term: `%length:${length.value}`, from: at + 3, to, joined: true });
  });
  return found;
}

/** `LC-SC`: the two ends of an optical cable, in any order. */
export function readEnds(text: string, atoms: readonly Atom[]): Feature[] {
  return atoms.flatMap((atom, at) => {
    const next = atoms[at + 1];
    if (!next || !ENDS.has(atom.fold) || !ENDS.has(next.fold)) return [];
    if (!/^ ?[-/–] ?$/.test(gapBefore(text, atoms, at + 1))) return [];
    return [{ term: `!plugs:${[atom.fold, next.fold].sort().join('')}`, from: at, to: at + 2, joined: false }];
  });
}

const LARGEST_PART = 64;

/** `1/2`, `2/3`: a fraction without unit, such as a container size. */
export function readFractions(text: string, atoms: readonly Atom[]): Feature[] {
  return atoms.flatMap((atom, at) => {
    const next = atoms[at + 1];
    if (!atom.isNumber || !next?.isNumber || gapBefore(text, atoms, at + 1) !== '/') return [];
    if (atom.value > next.value || next.value > LARGEST_PART) return [];
    if (isTied(text, atoms.slice(0, at + 1), at) || isTied(text, atoms.slice(at + 1), 0)) return [];
    return [{ term: `/${atom.fold}/${next.fold}`, from: at, to: at + 2, joined: false }];
  });
}

/** A text about fasteners: `DIN 933`, `M8x40`, `SHR`. */
const FASTENER =
  /(?<![\p{L}\d])(?:DIN|ISO|EN) ?\d|(?<![\p{L}\d])M\d|SHR|SCHR|screw|bolt|vis(?!\p{L})|vite|wkr[eę]t|śrub/iu;

/** `A2`, `A4`: stainless steel, where a text is about fasteners (elsewhere a sheet of paper). */
export function readGrades(text: string, atoms: readonly Atom[]): Feature[] {
  const found = atoms.flatMap((atom, at) => {
    const grade = atoms[at + 1];
    if (atom.raw !== 'A' || atom.glued || !grade?.glued || !(grade.fold === '2' || grade.fold === '4')) return [];
    return [{ term: '#stainless steel', from: at, to: at + 2, joined: true }];
  });
  return found.length > 0 && FASTENER.test(text) ? found : [];
}
