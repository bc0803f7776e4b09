import { foldText } from './fold-text.ts';

/** A run of letters or one number. Offsets are UTF-16 in the text that was read. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** The characters as written. */
  readonly raw: string;
  /** Lower case, no diacritics. */
  readonly fold: string;
  readonly isNumber: boolean;
  /** Reading of a number with `.` or `,` as decimal sign; NaN for words. */
  readonly value: number;
  /** No character lies between this atom and the one before. */
  readonly glued: boolean;
}

/** Longest run that is kept as one atom: longer ones are noise, and are cut so that work stays bounded. */
const LONGEST = 64;
const ATOM = /\p{N}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}]+/gu;

const VULGAR: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
};

/** `1.234,56`, `1,234.56`, `2.5`, `2,5`, `1.000` (thousand) as a number; NaN for `1.2.3` and the like. */
export function readNumber(raw: string): number {
  const vulgar = /^(\d{0,3})([½¼¾⅛⅜⅝⅞])$/u.exec(raw);
  if (vulgar) return Number(vulgar[1] || 0) + (VULGAR[vulgar[2] ?? ''] ?? 0);
  const text = raw.normalize('NFKC');
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text) || /^[1-9]\d{0,2}(?:,\d{3})+$/.test(text))
    return Number(text.replaceAll(/[.,]/g, ''));
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  return Number.NaN;
}

/** Cuts a text into words and numbers. `40W` gives two atoms, the second glued to the first. */
export function tokeniseText(text: string): Atom[] {
  const atoms: Atom[] = [];
  let last = -1;
  for (const match of text.matchAll(ATOM)) {
    const start = match.index;
    const raw = match[0].slice(0, LONGEST);
    const isNumber = /^\p{N}/u.test(raw);
    const end = start + match[0].length;
    atoms.push({
      start,
      end,
      raw,
      fold: isNumber ? raw.normalize('NFKC').toLowerCase() : foldText(raw),
      isNumber,
      value: isNumber ? readNumber(raw) : Number.NaN,
      glued: start === last,
    });
    last = end;
  }
  return atoms;
}
