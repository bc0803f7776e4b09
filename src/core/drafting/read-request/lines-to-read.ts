import { AGAIN_WORDS, BELOW_WORDS, IGNORE_WORDS, ORDER_CUES } from '../lexicon/order-cues.ts';
import type { Line } from './read-lines.ts';

/** A quoted line that begins with a number, as the lines of a list do; so many of them are a list. */
const LISTED = /^[\s>•*·–-]*\d/;
const FEWEST_LISTED = 2;

/** The lines that hold the request: the newest message, or the quoted one when the newest only points to it. */
export function linesToRead(all: readonly Line[], masked: string): Line[] {
  const own = all.filter((line) => line.kind === 'text');
  const quoted = all.filter((line) => line.kind === 'quoted');
  if (quoted.length === 0) return own;
  const top = own.map((line) => line.text).join('\n');
  const lists = quoted.filter((line) => LISTED.test(line.text)).length >= FEWEST_LISTED;
  const again = lists && AGAIN_WORDS.test(top);
  // "The same again, but blue instead of red" does not put the list aside.
  const aside = IGNORE_WORDS.test(again ? top.replace(/\binstead of\b/giu, '') : top);
  const points = (again || BELOW_WORDS.test(top)) && !aside;
  const cleaned = quoted.map((line) => unquote(line));
  return points || (!/\d/.test(top) && masked.length > 0 && !ORDER_CUES.test(top)) ? [...cleaned, ...own] : own;
}

function unquote(line: Line): Line {
  const mark = /^(?:\s?>)+\s?/.exec(line.text)?.[0].length ?? 0;
  return { ...line, start: line.start + mark, text: line.text.slice(mark), kind: 'text' };
}
