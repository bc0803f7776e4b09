import { readAmendment } from './amend-fragments.ts';

/** `Room 1: …`, `Produkt 2: …`, `Set A: …`: a word and a running figure or letter before what is wanted there. */
const LABEL = /^([ \t]*)((\p{L}{3,20})[ .]{1,2}(\d{1,2}|\p{Lu})[ ]?[:)]\s)(?=.*\p{L}{3})/gmu;
const FEWEST = 2;

/** The place in the row that a label names: 1 for `1` and `A`. */
function placeOf(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 64;
}

/** Makes list marks of labels that number the lines of a request from one on; offsets hold. "Phaser 12: 2 x black" is none. */
export function maskLabels(text: string): string {
  const places = new Map<string, number>();
  for (const [, , , word = '', sign = ''] of text.matchAll(LABEL)) {
    const next = (places.get(word) ?? 0) + 1;
    if (placeOf(sign) === next) places.set(word, next);
  }
  let masked = text;
  const changes = (from: number): boolean => readAmendment(text.slice(from).split('\n', 1)[0] ?? '') !== null;
  for (const { 0: whole, 1: indent = '', 3: word = '', index } of text.matchAll(LABEL))
    if ((places.get(word) ?? 0) >= FEWEST && !changes(index + whole.length))
      masked =
        masked.slice(0, index + indent.length) +
        '•' +
        ' '.repeat(whole.length - indent.length - 1) +
        masked.slice(index + whole.length);
  return masked;
}
