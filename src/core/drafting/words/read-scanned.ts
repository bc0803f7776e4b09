/** A word with a figure inside where a letter belongs: `cha1n`, `he1met`, `b1ack`. */
const MIXED_WORD = /(?<![\p{L}\d])(?:\p{L}+[01]\p{Ll}+|[01]\p{Ll}{3,})(?![\p{L}\d])/gu;
/** A figure with letters inside where figures belong: `5O`, `l60`, `16O`. */
const MIXED_FIGURE = /(?<![\p{L}\d.,/-])(?=[lIO\d]*\d)(?=[lIO\d]*[lIO])[lIO\d]{2,6}(?![\p{L}\d])/gu;
/** The same without any true figure, where a figure must stand: `DN lOO`, `lo x`. */
const LETTERS_FIGURE = /(?<=(?:DN|Ø|fi) ?)[lIO]{2,4}(?![\p{L}\d])|(?<![\p{L}\d])[lI][oO](?= ?x )/gu;
/** Fewer slips than this are no scan: they may be codes. */
const FEWEST = 2;

const asFigures = (text: string): string => text.replace(/[lI]/g, '1').replace(/[Oo]/g, '0');

/**
 * Text that a scanner read: letters in figures are set right where several words show such slips. Lengths stay. Figures in
 * words are left to whoever knows the words.
 */
export function readScanned(text: string): string {
  const slips = [...text.matchAll(MIXED_WORD), ...text.matchAll(MIXED_FIGURE)].length;
  if (slips < FEWEST || ![...text.matchAll(MIXED_WORD)].length) return text;
  return text.replace(MIXED_FIGURE, asFigures).replace(LETTERS_FIGURE, asFigures);
}

/** What a word with figures inside may be: `cha1n` as chaln and chain. */
export function unscanned(word: string): string[] {
  if (!/^(?=.*\p{Ll}{2})[\p{L}015]{4,24}$/u.test(word) || !/[015]/.test(word)) return [];
  const zero = word.replace(/0/g, 'o').replace(/5/g, 's');
  return zero.includes('1') ? [zero.replace(/1/g, 'l'), zero.replace(/1/g, 'i')] : [zero];
}
