import { readFeatures } from '../features/read-features.ts';
import type { Atom } from '../words/tokenise-text.ts';

/** The words of an item with another property put in its place: "HDMI cable 2 m" and "5 m" give "HDMI cable 5 m". */
export function changedSearch(search: string, change: string): string {
  return `${withoutColour(search, change)} ${change}`;
}

/** Takes the words out that the change replaces: a colour by a colour, a number with its unit by another. */
function withoutColour(search: string, change: string): string {
  const changed = readFeatures(change);
  const groups = new Set(changed.features.filter((f) => f.term.startsWith('!')).map((f) => f.term.split(':')[0]));
  const dimensions = new Set(changed.measures.map((m) => m.dimension));
  const own = readFeatures(search);
  let text = search;
  const blank = (from: number, to: number): void => {
    const start = own.atoms[from]?.start ?? 0;
    const end = own.atoms[to - 1]?.end ?? start;
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  };
  for (const f of own.features) if (f.term.startsWith('!') && groups.has(f.term.split(':')[0])) blank(f.from, f.to);
  for (const [from, to] of renumbered(own.atoms, changed.atoms)) blank(from, to);
  for (const m of own.measures) if (dimensions.has(m.dimension)) blank(m.from, m.to);
  return text;
}

/** `no. 3`, `ISO 15`: the same word with another figure takes the place of the old one. */
function renumbered(own: readonly Atom[], changed: readonly Atom[]): (readonly [from: number, to: number])[] {
  return changed.flatMap((word, at) => {
    if (word.isNumber || !changed[at + 1]?.isNumber) return [];
    const old = own.findIndex((atom, i) => atom.fold === word.fold && own[i + 1]?.isNumber === true);
    return old < 0 ? [] : [[old, old + 2] as const];
  });
}
