import { ORDER_UNITS } from '../lexicon/order-units.ts';

/** Words after which a text says what the product fits, not what it is. */
const FITS = new Set(
  'for,fur,pour,per,do,dla,compatible,kompatibel,compatibile,passend,fits,zu,kompatybilny'.split(','),
);
const FITS_END = /[,;.()|]|\s-\s/;

/** Words after which a text says what comes with the product. */
const WITH = new Set('with,including,includes,incl,mit,inkl,samt,avec,inclus,con,incluso'.split(','));

interface Word {
  readonly start: number;
  readonly end: number;
  readonly fold: string;
}

/** Marks the atoms after "with …" up to the next pause. */
export function partRanges(text: string, atoms: readonly Word[]): Uint8Array {
  return rangesAfter(WITH, text, atoms);
}

/** Marks the atoms after "for …" up to the next pause; not at the very start, where "for" belongs to a title. */
export function fitRanges(text: string, atoms: readonly Word[]): Uint8Array {
  return rangesAfter(FITS, text, atoms);
}

/** `does not work on Phaser 6300`: what a product says about others. */
const DENIED =
  /(?<!\p{L})(?:(?:does|do|will)(?: not|n['’]t) (?:work|fit)|not (?:compatible|suitable|for use)|nicht (?:kompatibel|geeignet|passend|für)|(?:ne convient|non compatible|pas compatible)|non (?:compatibile|adatt[oa])|nie (?:pasuje|nadaje))[^).;|\]]{0,120}/giu;

/** Marks the atoms of which a text says that the product does not fit them. */
export function deniedRanges(text: string, atoms: readonly Word[]): Uint8Array {
  const marks = new Uint8Array(atoms.length);
  for (const hit of text.matchAll(DENIED))
    atoms.forEach((atom, i) => {
      if (atom.start >= hit.index && atom.end <= hit.index + hit[0].length) marks[i] = 1;
    });
  return marks;
}

/** Marks the atoms in round brackets: what a name says by the way. */
export function bracketRanges(text: string, atoms: readonly Word[]): Uint8Array {
  const marks = new Uint8Array(atoms.length);
  for (const hit of text.matchAll(/\([^()]{1,80}\)/g)) {
    const inside = (atom: Word): boolean => atom.start >= hit.index && atom.end <= hit.index + hit[0].length;
    // "(pack of 50)": how it is sold is no aside.
    if (atoms.some((atom) => inside(atom) && ORDER_UNITS.has(atom.fold))) continue;
    atoms.forEach((atom, i) => {
      if (inside(atom)) marks[i] = 1;
    });
  }
  return marks;
}

function rangesAfter(words: ReadonlySet<string>, text: string, atoms: readonly Word[]): Uint8Array {
  const marks = new Uint8Array(atoms.length);
  let inside = false;
  for (let i = 1; i < atoms.length; i += 1) {
    const atom = atoms[i];
    const before = atoms[i - 1];
    if (!atom || !before) continue;
    if (inside && FITS_END.test(text.slice(before.end, atom.start))) inside = false;
    if (inside) marks[i] = 1;
    if (words.has(atom.fold)) inside = true;
  }
  return marks;
}
