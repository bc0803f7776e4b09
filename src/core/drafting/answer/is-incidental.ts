import type { Match } from '../match/match-fragment.ts';
import type { QueryUnit } from '../query/query.ts';
import { tells } from '../query/tells.ts';
import type { Fragment } from '../read-request/fragment.ts';

/** A term this good is the word itself or a name of the same thing, not a neighbour by spelling. */
const LITERAL = 0.9;
/** A longer word with a slip is still told from others. */
const LONG = 8;
/** A heading in capitals: LIGHTING, TUSZE. */
const HEADING = /^\p{Lu}{4,}$/u;

const isLiteral = ({ text, terms }: QueryUnit): boolean =>
  text.length >= LONG || [...terms.values()].some((degree) => degree >= LITERAL);

/**
 * Words without any quantity that only happen to meet a product: "see table" (tall), "All silver", the heading LIGHTING. A wish
 * without a number names a thing or a code, literally.
 */
export function isIncidental({ query, choice }: Match, fragment: Fragment): boolean {
  if (!fragment.weak || fragment.quantity.stated || choice.reason !== 'text') return false;
  const said = choice.chosen?.matched.filter(tells) ?? [];
  const things = said.filter((unit) => unit.kind === 'word' || unit.kind === 'code' || unit.kind === 'brand');
  if (!things.some(isLiteral) || (choice.pinned === true && query.types.length === 0)) return true;
  return said.length === 1 && said[0]?.kind === 'word' && HEADING.test(fragment.item.trim());
}
