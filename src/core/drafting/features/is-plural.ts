import type { Atom } from '../words/tokenise-text.ts';

/** "the 100s": boxes of so many. */
export const isPlural = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.isNumber === true &&
  atoms[at + 1]?.raw === 's' &&
  atoms[at + 1]?.glued === true &&
  atoms[at - 1]?.fold === 'the';
