import type { Atom } from './tokenise-text.ts';

/** What stands between two atoms. */
export function gapBefore(text: string, atoms: readonly Atom[], at: number): string {
  const atom = atoms[at];
  const before = atoms[at - 1];
  return atom && before ? text.slice(before.end, atom.start) : '';
}
