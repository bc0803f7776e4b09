import { expect, test } from 'vitest';
import { draftRequest } from '#core/drafting/draft-request';
import { HELD_OUT, heldOutIndexes } from './held-out-set.ts';
import { addTally, emptyTally, f1, judgeDraft } from './score-drafts.ts';

test('requests over catalogues of other trades: 95 of 100 lines right, at most one wrong product', () => {
  const indexes = heldOutIndexes(undefined);
  const all = emptyTally();
  for (const request of HELD_OUT) {
    const index = indexes.get(request.catalogue);
    if (!index) continue;
    addTally(
      all,
      judgeDraft(request, draftRequest(request.clientRequest, index, { textLanguage: 'request' }), (id) => id).tally,
    );
  }
  expect(all.requests).toBeGreaterThan(40);
  expect(f1(all.right, all.answered, all.expected)).toBeGreaterThan(0.95);
  expect(all.answered - all.rightProduct).toBeLessThanOrEqual(1);
});
