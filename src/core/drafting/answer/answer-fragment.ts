import type { Language } from '#core/catalogue/product';
import type { DraftOptions } from '../draft-options.ts';
import type { Match } from '../match/match-fragment.ts';
import { matchFragment } from '../match/match-fragment.ts';
import type { ProductIndex } from '../product-index/product-index.ts';
import type { Fragment } from '../read-request/fragment.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { halvesOf } from './halves-of.ts';
import { answersOwn, lendWords, saysNoThing, saysOnlyColour } from './lend-words.ts';

/** A fragment as it is finally understood, and what was found for it. */
export interface Answer {
  readonly fragment: Fragment;
  readonly match: Match;
}

/** What fragments are answered with. */
export interface Answering {
  /** The request. */
  readonly text: string;
  readonly index: ProductIndex;
  readonly options: DraftOptions;
  readonly language: Language;
  /** Language of the request. */
  readonly spoken?: Language | undefined;
}

/** Another reading of a fragment must be this sure. */
const SURE = 0.75;
const DEEPEST = 4;
const LARGEST_COUNT = 999;

const isSure = ({ choice }: Match): boolean => choice.chosen !== null && choice.probability >= SURE;

/** Chosen without a doubt that another reading could settle. */
const isPlain = ({ choice }: Match): boolean => choice.chosen !== null && choice.pinned !== true;

/** Chosen with no word left open. */
function isComplete({ choice }: Match): boolean {
  return (
    choice.chosen !== null &&
    choice.probability >= SURE &&
    choice.chosen.missing.every((unit) => unit.weight <= 0.2) &&
    choice.chosen.contradicted.length === 0
  );
}

/** "kaltschrumpf 2": a last figure that no product says is how many are wanted. */
function withLastNumber(answering: Answering, { fragment, match }: Answer): Answer | null {
  if (fragment.quantity.stated) return null;
  const atoms = tokeniseText(fragment.search);
  const last = atoms.at(-1);
  if (
    !last?.isNumber ||
    atoms.length < 2 ||
    last.glued ||
    !/^\s+$/.test(fragment.search.slice(atoms.at(-2)?.end, last.start))
  )
    return null;
  if (!Number.isInteger(last.value) || last.value < 1 || last.value > LARGEST_COUNT) return null;
  const open = match.choice.candidates[0]?.missing.some((unit) => unit.kind === 'number' && unit.text === last.raw);
  if (!open) return null;
  const quantity = { value: last.value, least: last.value, unit: null, stated: true };
  const counted = { ...fragment, quantity, weak: false, search: fragment.search.slice(0, last.start) };
  const found = matchFragment(answering.index, counted, answering);
  return isSure(found) ? { fragment: counted, match: found } : null;
}

/** `6202 ZZ 20x`, `5.0 x 10`: what looked like the count or like a size may be the thing, and the last figure the count. */
const COUNTED_BEHIND = /^(.*[\p{L}\d)"″”])(?:\s+(\d{1,4})\s?[x×]|\s+[x×]\s?(\d{1,4}))\s*\.?$/su;

function countedBehind(answering: Answering, { fragment }: Answer): Answer | null {
  const [span, ...others] = fragment.spans;
  const [, thing = '', before, behind] = COUNTED_BEHIND.exec(fragment.item) ?? [];
  if (!span || others.length > 0 || thing === '' || fragment.excluded !== '') return null;
  const value = Number(before ?? behind);
  if (value < 1) return null;
  const counted = {
    ...fragment,
    search: thing,
    quantity: { value, least: value, unit: null, stated: true },
    weak: false,
  };
  const match = matchFragment(answering.index, counted, answering);
  return isComplete(match) ? { fragment: counted, match } : null;
}

/** `DR3O5 x 4 (7A maple sticks)`: a code that nothing has may be mistyped; the remark says what is meant. */
const REMARKED = /^(\S{4,40})[\s–—:=-]+(?:x\s?)?\d{1,5}\s?\p{L}{0,4}\.?\s*\(([^()]{3,120})\)\s*$/u;

function withRemark(answering: Answering, { fragment }: Answer): Answer | null {
  const [, code, remark] = REMARKED.exec(fragment.item) ?? [];
  if (code === undefined || fragment.search.includes('(')) return null;
  const told = { ...fragment, search: `${code} ${remark}` };
  const match = matchFragment(answering.index, told, answering);
  return isSure(match) ? { fragment: told, match } : null;
}

/** "22 mm", "e una da 600", "the same in blue": the thing is that of the item before. */
function withHelp(answering: Answering, { fragment, match }: Answer, before: Fragment | null): Answer | null {
  // An article number stands for itself.
  if (!before || match.query.units.some((unit) => unit.kind === 'code' && /^\d{8,}$/.test(unit.text))) return null;
  const helped = lendWords(fragment, before);
  const found = matchFragment(answering.index, helped, answering);
  return isSure(found) && answersOwn(found, match.query.units) ? { fragment: helped, match: found } : null;
}

/** The answer with nothing chosen: whatever is blue is not what "a blue one" means. */
function refused({ fragment, match }: Answer): Answer {
  return { fragment, match: { ...match, choice: { ...match.choice, chosen: null, refusal: 'missing' }, why: [] } };
}

/** Two things that were read as one, each of which the catalogue has. */
function inHalves(answering: Answering, { fragment }: Answer, depth: number): Answer[] | null {
  if (depth >= DEEPEST) return null;
  for (const { first, second, joined } of halvesOf(fragment, answering.text)) {
    const plain = { fragment: first, match: matchFragment(answering.index, first, answering) };
    const left = isComplete(plain.match) ? plain : countedBehind(answering, plain);
    if (!left) continue;
    if (second === null) return [left];
    // ", 5 m" and ", size L" say how the thing is.
    if (!joined && saysNoThing(matchFragment(answering.index, second, answering), second)) continue;
    const right = answerAt(answering, second, { before: first, depth: depth + 1 });
    if (right.every((answer) => isComplete(answer.match))) return [left, ...right];
  }
  return null;
}

function answerAt(
  answering: Answering,
  fragment: Fragment,
  { before, depth }: { before: Fragment | null; depth: number },
): Answer[] {
  const plain = { fragment, match: matchFragment(answering.index, fragment, answering) };
  const counted = withLastNumber(answering, plain);
  if (counted) return [counted];
  if (isPlain(plain.match) && !saysNoThing(plain.match, fragment)) return [plain];
  const helped =
    plain.match.query.types.length === 0 || saysNoThing(plain.match, fragment)
      ? withHelp(answering, plain, before)
      : null;
  if (helped) return [helped];
  if (plain.match.choice.reason === 'text' && saysOnlyColour(plain.match)) return [refused(plain)];
  if (isPlain(plain.match)) return [plain];
  const other = countedBehind(answering, plain) ?? withRemark(answering, plain);
  if (other) return [other];
  return inHalves(answering, plain, depth) ?? [plain];
}

/**
 * Finds the product for a fragment. Where its words alone find none, it may be read otherwise: its last figure as the
 * quantity, with the help of the item before it, or as two items.
 */
export function answerFragment(answering: Answering, fragment: Fragment, before: Fragment | null): Answer[] {
  return answerAt(answering, fragment, { before, depth: 0 });
}
