import { gapBefore } from '../words/gap-before.ts';
import type { Atom } from '../words/tokenise-text.ts';
import type { Measure } from './measure.ts';

const PACKS = new Set('pack packs pk packung packungen pkg conf'.split(' '));
const PACKED = new Set(
  'pack packung packungen pkg paket box karton beutel set boite lot paquet sachet confezione conf scatola busta pacco opakowanie opak op paczka pudelko bag'.split(
    ' ',
  ),
);
const OF = new Set('of de da mit con a zu po x'.split(' '));

/** `10er-Pack`, `10-pack`, `30pk`: what one pack holds, in pieces. */
export function packAt(text: string, atoms: readonly Atom[], at: number): Measure | null {
  const number = atoms[at];
  if (!number?.isNumber || !Number.isInteger(number.value) || number.value < 2) return null;
  const counted = atoms[at + 1]?.glued === true && atoms[at + 1]?.fold === 'er';
  const word = atoms[at + (counted ? 2 : 1)];
  const end = at + (counted ? 3 : 2);
  if (!word || !PACKS.has(word.fold)) return null;
  const gap = gapBefore(text, atoms, end - 1);
  if (counted ? !/^[-‐‑ ]?$/.test(gap) : !/^[-‐‑]?$/.test(gap)) return null;
  return { dimension: 'pieces', values: [number.value], from: at, to: end };
}

/** `pack of 10`, `lot de 6`, `conf. da 50`: the same with the figure behind. */
export function packOfAt(text: string, atoms: readonly Atom[], at: number): Measure | null {
  const number = atoms[at + 2];
  if (!PACKED.has(atoms[at]?.fold ?? '') || !OF.has(atoms[at + 1]?.fold ?? '')) return null;
  if (!number?.isNumber || !Number.isInteger(number.value) || number.value < 2 || atoms[at + 3]?.glued) return null;
  if (!/^[. ]{1,2}$/.test(gapBefore(text, atoms, at + 1)) || gapBefore(text, atoms, at + 2) !== ' ') return null;
  return { dimension: 'pieces', values: [number.value], from: at + 2, to: at + 3 };
}
