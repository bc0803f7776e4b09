import { expect, test } from 'vitest';
import type { DraftLine } from '#core/drafting/draft';
import { draftRequest } from '#core/drafting/draft-request';
import type { ProductIndex } from '#core/drafting/product-index/product-index';
import { searchProducts } from '#core/drafting/search-products';
import { type EvaluationRequest, evaluationIndexes, REQUESTS } from './evaluation-set.ts';
import { HELD_OUT, heldOutIndexes } from './held-out-set.ts';
import { TRADE_REQUESTS, tradeIndexes } from './trade-set.ts';

/** Lines of which neither the search for their words puts the product first nor the rationale says why not. */
function astray(request: EvaluationRequest, index: ProductIndex): string[] {
  const lines = draftRequest(request.clientRequest, index, { textLanguage: 'request' }).lines;
  return lines.flatMap((line: DraftLine) =>
    line.requestItem.split(' + ').flatMap((words) => {
      const [first] = searchProducts(words, index, { limit: 3, minSimilarity: 0 });
      if (first === undefined || first.productId === line.productId) return [];
      const name = index.get(first.productId)?.name ?? '';
      return line.rationale.includes(name)
        ? []
        : [`#${request.id} ${words} → ${line.productId}, search: ${first.productId}`];
    }),
  );
}

test.each([
  ['own', REQUESTS, evaluationIndexes()],
  ['held-out', HELD_OUT, heldOutIndexes(undefined)],
  ['trades', TRADE_REQUESTS, tradeIndexes()],
] as const)(
  'a drafted line is the first hit of a search for its words, or says why not: %s set',
  (_, requests, indexes) => {
    const wrong = requests.flatMap((request) => {
      const index = indexes.get(request.catalogue);
      return index ? astray(request, index) : [];
    });
    expect(wrong).toEqual([]);
  },
);
