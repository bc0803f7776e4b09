import { KNOWN_BRANDS } from '../lexicon/known-brands.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { TALK_WORDS } from '../lexicon/talk-words.ts';
import { matchFragment } from '../match/match-fragment.ts';
import type { ProductIndex } from '../product-index/product-index.ts';
import { squashCode } from '../product-index/product-index.ts';
import type { Fragment } from '../read-request/fragment.ts';
import { conceptsOf } from '../words/concepts-of.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { Answering } from './answer-fragment.ts';

/** Text before the first item that is looked at. */
const LONGEST = 1200;
/** A brand that is meant for the whole list must be confirmed by this share of the items that name none. */
const SHARE = 0.5;
const SURE = 0.75;
const MOST_TRIED = 12;

/** A brand that the words before the list name, as they write it. */
function brandsBefore(index: ProductIndex, text: string): string[] {
  const atoms = tokeniseText(text);
  const found = new Map<string, string>();
  for (let from = 0; from < atoms.length; from += 1)
    for (let to = Math.min(from + 3, atoms.length); to > from; to -= 1) {
      const [first, last] = [atoms[from], atoms[to - 1]];
      if (!first || !last || first.isNumber || !/^\p{Lu}/u.test(first.raw)) continue;
      if (to - from === 1 && (first.fold.length < 2 || isWord(first.fold))) continue;
      const name = text.slice(first.start, last.end);
      if (name.length > 40 || /[\n,;:]/.test(name) || index.brandCount(name) === 0) continue;
      found.set(squashCode(name), name);
      from = to - 1;
      break;
    }
  return [...found.values()];
}

function isWord(folded: string): boolean {
  return STOP_WORDS.has(folded) || TALK_WORDS.has(folded) || conceptsOf(folded).length > 0;
}

/** Does the fragment itself name a brand, of the catalogue or a well-known one? */
function namesBrand(index: ProductIndex, { search }: Fragment): boolean {
  const atoms = tokeniseText(search);
  return atoms.some(({ fold, raw, isNumber }, at) => {
    if (isNumber || fold.length < 3) return false;
    const two = search.slice(atoms[at]?.start, atoms[at + 1]?.end);
    return (
      (index.brandCount(raw) > 0 && !isWord(fold)) ||
      (/\s/.test(two) && index.brandCount(two) > 0) ||
      KNOWN_BRANDS.has(squashCode(raw))
    );
  });
}

const withBrand = (fragment: Fragment, brand: string): Fragment => ({
  ...fragment,
  search: `${fragment.search} ${brand}`,
});

/**
 * "Please quote these Castorland puzzles: …": a brand named before the list counts for the items that name none, when most of
 * them exist in that brand. Then it counts for all of them: what the brand does not make is not offered from another.
 */
export function applyBrandContext(answering: Answering, fragments: readonly Fragment[]): readonly Fragment[] {
  const { index, text } = answering;
  const start = Math.min(...fragments.map(({ spans }) => spans[0]?.[0] ?? 0));
  if (fragments.length === 0 || !(start > 0)) return fragments;
  const brands = brandsBefore(index, text.slice(Math.max(0, start - LONGEST), start));
  const [brand] = brands;
  if (!brand || brands.length > 1) return fragments;
  const open = fragments.filter((fragment) => !namesBrand(index, fragment));
  const tried = open.slice(0, MOST_TRIED);
  const confirmed = tried.filter((fragment) => {
    const { choice } = matchFragment(index, withBrand(fragment, brand), answering);
    return choice.chosen !== null && choice.probability >= SURE && carries(choice.chosen.product.entry.brand, brand);
  });
  if (confirmed.length === 0 || confirmed.length < SHARE * tried.length) return fragments;
  return fragments.map((fragment) => (open.includes(fragment) ? withBrand(fragment, brand) : fragment));
}

function carries(own: string | null, brand: string): boolean {
  return own !== null && squashCode(own).includes(squashCode(brand));
}
