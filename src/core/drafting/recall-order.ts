import type { Language } from '#core/catalogue/product';
import type { DraftLine } from './draft.ts';
import type { PastOrder } from './draft-options.ts';
import { phrase } from './lexicon/phrases.ts';
import type { ProductIndex } from './product-index.ts';

/** "The usual", "like last time", in the five languages. */
const USUAL =
  /(?:\b(?:the usual|my usual|our usual|(?:same|like|as) (?:as )?last (?:time|order)|repeat (?:the |our |my )?(?:last )?order|wie immer|das übliche|wie (?:beim )?letzte(?:s|n) mal|wie gehabt|comme d['’]habitude|comme la dernière fois|la même chose que la dernière fois|(?:il |come al )solito|come l['’]ultima volta|come sempre|jak zwykle|to co zwykle|jak ostatnio|jak poprzednio))(?!\p{L})/iu;
/** "but 20 more", "plus 20", "20 mehr". */
const PROBABILITY = 0.85;
const LONGEST = 20_000;

/** Lines of the newest earlier order when the request points to it; empty otherwise. */
export function recallOrder(
  text: string,
  {
    index,
    history,
    language,
  }: { readonly index: ProductIndex; readonly history: readonly PastOrder[]; readonly language: Language },
): DraftLine[] {
  const last = history[0];
  const match = last ? USUAL.exec(text.slice(0, LONGEST)) : null;
  if (!last || !match) return [];
  const span = [match.index, match.index + match[0].length] as const;
  return last.items
    .filter((item) => index.get(item.productId) !== undefined && item.quantity > 0)
    .map((item) => ({
      productId: item.productId,
      quantity: Math.ceil(item.quantity),
      requestItem: match[0],
      requestSpans: [span],
      matchSource: 'semantic' as const,
      matchScore: PROBABILITY,
      matchReason: 'history' as const,
      rationale: phrase(language, 'history', { date: last.date }),
      alternatives: [],
    }));
}
