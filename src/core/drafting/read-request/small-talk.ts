import { conceptHits } from '../lexicon/concepts.ts';
import { LEAD_WORDS, NO_PRODUCTS, ORDER_CUES } from '../lexicon/order-cues.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { TALK_WORDS } from '../lexicon/talk-words.ts';
import type { Stretch } from '../quantity/leading-quantity.ts';
import type { Atom } from '../words/tokenise-text.ts';

/** Before what or whom a thing is for, or where: "pour le cabinet", "für den Flur". */
const FOR_WORDS = new Set('for fur pour per dla do na in im at au a aux nel al dans chez bei beim unser'.split(' '));
const LONGEST_TALK = 14;
const LONGEST_PHRASE = 5;

/** A word that names no product: order words, articles, verbs of wanting and having. */
export function isTalk(atom: Atom): boolean {
  return (
    !atom.isNumber &&
    (STOP_WORDS.has(atom.fold) ||
      LEAD_WORDS.has(atom.fold) ||
      NO_PRODUCTS.has(atom.fold) ||
      TALK_WORDS.has(atom.fold) ||
      ORDER_CUES.test(atom.raw))
  );
}

/** Are these atoms small talk: "could you please", "we have run out of"? */
export function onlySmallTalk(stretch: Stretch, from: number, to: number): boolean {
  return stretch.atoms.slice(from, to).every(isTalk);
}

/**
 * No product was named between the last cut and a number: "Merci de nous chiffrer 2 perceuses", "Il nous faudrait pour le
 * cabinet deux tensiomètres". A name that nobody knows ("Flexarm 360 III") is no small talk.
 */
export function afterSmallTalk(stretch: Stretch, since: number, at: number): boolean {
  const words = stretch.atoms.slice(since, at);
  const before = words.at(-1);
  if (!before || words.length < 2 || words.length > LONGEST_TALK || words.some((word) => word.isNumber)) return false;
  if (!/^\s+$/.test(stretch.text.slice(before.end, stretch.atoms[at]?.start))) return false;
  if (isTalk(before)) return before.raw === before.raw.toLowerCase() && namesNothing(words);
  const start = words.findLastIndex((word) => FOR_WORDS.has(word.fold));
  return start >= 0 && words.length - start <= LONGEST_PHRASE && words.slice(0, start).every(isTalk);
}

export function namesNothing(words: readonly Atom[]): boolean {
  return conceptHits(words.map((word) => word.fold)).length === 0;
}
