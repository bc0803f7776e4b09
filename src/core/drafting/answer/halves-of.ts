import { CLOSING } from '../lexicon/order-cues.ts';
import type { Fragment, Quantity } from '../read-request/fragment.ts';
import { tokeniseText } from '../words/tokenise-text.ts';

/** Where an item may turn out to be two. */
const BETWEEN =
  /\s*[,;]\s+(?:(?:and|und|et|e|ed|i|oraz|sowie|plus)\s+)?|\s+(?:and|und|et|e|ed|i|oraz|sowie|plus|più|samt|mitsamt|nebst|wraz z|&|\+)\s+/giu;
const ARTICLE =
  /^\s*(?:an?|one|the|ein(?:e[nmr]?)?|d(?:er|ie|as|en)|une?|les?|un[oa]?|il|lo|gli|la|jed(?:en|na|no|ną))\s+/iu;
/** "je 10 …", "10 each of": every part is wanted so many times. */
const EACH = /(?<!\p{L})(?:je|jeweils|each(?: of)?|chacune?|ciascun[oa]?|po)\s*$/iu;
const MOST_CUTS = 6;
const ONE: Quantity = { value: 1, least: 1, unit: null, stated: false };

/** A fragment cut in two; the second part is null when it was only a closing word. */
export interface Halves {
  readonly first: Fragment;
  readonly second: Fragment | null;
  /** "and" or an article stands between them, not only a comma. */
  readonly joined: boolean;
}

/** A part of a fragment, as a fragment. */
function partOf(fragment: Fragment, [from, to]: readonly [number, number], quantity: Quantity): Fragment | null {
  const start = fragment.spans[0]?.[0] ?? 0;
  const search = fragment.search.slice(from, to);
  if (search.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return null;
  const item = fragment.item.slice(from, to);
  return { ...fragment, item, search, quantity, spans: [[start + from, start + to]] };
}

/** All ways to cut a fragment in two, the first separator first. Only fragments that stand in one piece can be cut. */
export function* halvesOf(fragment: Fragment, text: string): Generator<Halves> {
  const { item, search, spans, quantity } = fragment;
  const [span] = spans;
  if (!span || spans.length > 1 || search.length > item.length || fragment.excluded !== '') return;
  // "… 5.0 x 10, … oil x 2": a count at the end is that of the last part.
  const behind = quantity.stated && search.trimEnd().length < item.trimEnd().length;
  const each = EACH.test(text.slice(Math.max(0, span[0] - 14), span[0])) || EACH.test(item.slice(0, 10));
  let cuts = 0;
  for (const hit of search.matchAll(BETWEEN)) {
    if (cuts >= MOST_CUTS) return;
    cuts += 1;
    const next = hit.index + hit[0].length;
    // The cells of a table stand otherwise in the search text than in the item.
    if (item.slice(hit.index, next) !== hit[0]) continue;
    const article = ARTICLE.exec(search.slice(next))?.[0].length ?? 0;
    const first = partOf(fragment, [0, hit.index], behind ? ONE : quantity);
    if (!first) continue;
    if (CLOSING.test(item.slice(next)) && tokeniseText(item.slice(next)).length <= 5) {
      yield { first, second: null, joined: true };
      continue;
    }
    const second = partOf(fragment, [next + article, search.length], each || behind ? quantity : ONE);
    const joined = article > 0 || !/^\s*[,;]\s+$/.test(hit[0]);
    if (second) yield { first, second: { ...second, weak: false }, joined };
  }
}
