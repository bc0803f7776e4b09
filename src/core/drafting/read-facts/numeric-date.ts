import type { Atom } from '../words/tokenise-text.ts';
import { isoDate } from './iso-date.ts';

/** What a date in figures means: up to atom `to`. */
export interface NumericDate {
  readonly to: number;
  readonly date: string;
}

const FIGURES =
  /^(?:(?<y>20\d\d)-(?<m>\d{1,2})-(?<d>\d{1,2})|(?<d2>\d{1,2})(?<sign>[./-])(?<m2>\d{1,2})(?:\k<sign>(?<y2>(?:20)?\d{2}))?(?<dot>\.?))(?![\d-]|[.,/]\d)/;

/** `2025-03-12`, `12.03.2025`, `12/3/25`, `12.3.`; day before month unless that is no date. */
export function numericDate(
  { text, atoms, today }: { readonly text: string; readonly atoms: readonly Atom[]; readonly today: string },
  at: number,
): NumericDate | null {
  const atom = atoms[at];
  if (!atom?.isNumber || atom.glued || /[\d./-]$/.test(text.slice(Math.max(0, atom.start - 1), atom.start)))
    return null;
  const found = FIGURES.exec(text.slice(atom.start, atom.start + 12));
  const groups = found?.groups;
  if (!found || !groups) return null;
  const date = groups['y']
    ? isoDate(Number(groups['y']), Number(groups['m']), Number(groups['d']))
    : dayAndMonth(groups, today);
  if (!date) return null;
  const end = atom.start + found[0].length;
  let to = at + 1;
  while (atoms[to] && (atoms[to]?.start ?? 0) < end) to += 1;
  return { to, date };
}

function dayAndMonth(groups: Readonly<Record<string, string | undefined>>, today: string): string | null {
  const [a, b] = [Number(groups['d2']), Number(groups['m2'])];
  const short = groups['y2'];
  // Two figures alone are a date only as `12.3.` or `12/03`.
  if (!short && !(groups['sign'] === '.' ? groups['dot'] : groups['sign'] === '/' && groups['m2']?.length === 2))
    return null;
  const thisYear = Number(today.slice(0, 4));
  const year = short ? (short.length === 2 ? 2000 + Number(short) : Number(short)) : thisYear;
  const date = isoDate(year, b, a) ?? (groups['sign'] === '/' ? isoDate(year, a, b) : null);
  if (!date || short || date >= today) return date;
  return isoDate(thisYear + 1, Number(date.slice(5, 7)), Number(date.slice(8)));
}
