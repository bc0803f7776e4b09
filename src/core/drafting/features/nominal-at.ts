import { gapBefore } from '../words/gap-before.ts';
import type { Atom } from '../words/tokenise-text.ts';
import { INCH, type Measure, roundMeasure } from './measure.ts';

/** Where a measure may begin, and what unit follows the figure before an atom. */
interface Place {
  readonly at: number;
  readonly unit: (next: number) => { dimension: string; factor: number; atoms: number } | null;
}

/** Words before a nominal diameter, folded: `DN 100`, `fi 100`, `Durchmesser 100 mm`. */
const BORE = new Set('dn nw diam diametre diameter diametro durchmesser dm srednica sredn fi'.split(' '));
const LARGEST_BORE = 3000;

function isBoreWord(text: string, atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  if (!atom || atom.isNumber) return false;
  if (atom.raw === 'Ø' || atom.raw === 'ø') return true;
  // `Wi-Fi 6` is no diameter.
  if (atom.fold === 'fi') return atom.raw === 'fi' && (at === 0 || /\s$/.test(gapBefore(text, atoms, at)));
  return BORE.has(atom.fold) && !atom.glued;
}

/** `DN 100`, `Ø 13 mm`, `pH 7`: a measure whose name stands before the figure. */
function prefixedAt(text: string, atoms: readonly Atom[], { at, unit }: Place): Measure | null {
  const number = atoms[at + 1];
  if (!number?.isNumber || !/^[ .:\u00a0]{0,2}$/.test(gapBefore(text, atoms, at + 1))) return null;
  if (atoms[at]?.raw === 'pH') return { dimension: 'acidity', values: [number.value], from: at, to: at + 2 };
  if (!isBoreWord(text, atoms, at) || !(number.value > 0 && number.value <= LARGEST_BORE)) return null;
  const named = unit(at + 2);
  if (named && named.dimension !== 'length') return null;
  return {
    dimension: 'bore',
    values: [roundMeasure(number.value * (named?.factor ?? 1))],
    from: at,
    to: at + 2 + (named?.atoms ?? 0),
  };
}

/** Inches in words: `halbzoll`, `half inch`, `pół cala`. */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['halbzoll', 0.5],
  ['halbzoellig', 0.5],
  ['halbzollig', 0.5],
  ['halbzollige', 0.5],
  ['viertelzoll', 0.25],
  ['dreiviertelzoll', 0.75],
  ['einzoll', 1],
  ['half', 0.5],
  ['halb', 0.5],
  ['halber', 0.5],
  ['demi', 0.5],
  ['mezzo', 0.5],
  ['pol', 0.5],
  ['quarter', 0.25],
  ['dreiviertel', 0.75],
]);

/** A size in inches that is said in words, in millimetres. */
function wordedInchAt(atoms: readonly Atom[], { at, unit }: Place): Measure | null {
  const fold = atoms[at]?.fold ?? '';
  const part = FRACTIONS.get(fold);
  if (part === undefined) return null;
  const length = { dimension: 'length', values: [roundMeasure(part * INCH)], from: at };
  if (fold.includes('zoll')) return { ...length, to: at + 1 };
  const named = unit(at + 1);
  return named?.factor === INCH && named.atoms > 0 ? { ...length, to: at + 1 + named.atoms } : null;
}

/** A measure that begins with a word instead of its figure. */
export function nominalAt(text: string, atoms: readonly Atom[], place: Place): Measure | null {
  return prefixedAt(text, atoms, place) ?? wordedInchAt(atoms, place);
}
