import type { Language } from '#core/catalogue/product';
import type { DraftLine } from './draft.ts';
import type { DraftOptions } from './draft-options.ts';
import { phrase } from './lexicon/phrases.ts';
import type { ProductIndex } from './product-index/product-index.ts';
import type { Fragment } from './read-request/fragment.ts';
import { searchProducts } from './search-products.ts';
import { tokeniseText } from './words/tokenise-text.ts';

/** Was a fragment decided by words that do not stand in it: lent by its neighbours, or all colours of a list but one left out? */
export function isLent(fragment: Fragment): boolean {
  // A row of a table says alone something else than below its header.
  if (/[\t|]/.test(fragment.item)) return true;
  const own = new Set(tokeniseText(fragment.item).map((atom) => atom.fold));
  return tokeniseText(fragment.search).some((atom) => !own.has(atom.fold));
}

/** A line whose words alone would find another product first, with a sentence that says so. */
export function explainSearch(
  line: DraftLine,
  index: ProductIndex,
  { options, language }: { options: DraftOptions; language: Language },
): DraftLine {
  const names = new Set<string>();
  for (const words of line.requestItem.split(' + ')) {
    const [first] = searchProducts(words, index, { limit: 1, minSimilarity: 0, draft: options });
    const name = first && first.productId !== line.productId ? index.get(first.productId)?.name : undefined;
    if (name) names.add(name);
  }
  const why = [...names].map((name) => phrase(language, 'notFirst', { name }));
  return why.length > 0 ? { ...line, rationale: [line.rationale, ...why].join(' ') } : line;
}
