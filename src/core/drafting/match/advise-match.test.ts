import { describe, expect, it } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { listQuestions } from '../list-questions.ts';
import { createProductIndex } from '../product-index/product-index.ts';
import { readRequest } from '../read-request/read-request.ts';
import { fragmentKey } from './guard-proposal.ts';

const rows: readonly (readonly [sku: string, name: string, sold?: number])[] = [
  ['HM-300', 'Claw hammer 300 g wooden handle', 90],
  ['HM-500', 'Claw hammer 500 g wooden handle'],
  ['HM-500-F', 'Claw hammer 500 g fibreglass handle'],
  ['SD-01', 'Smoke detector 9 V'],
  ['MX-9', 'Rubber mallet white'],
];
const index = createProductIndex(rows.map(([sku, name, sold = 0]) => entryOf({ sku, name, sold, ean: `5${sku}` })));

function draft(text: string, pick?: string | null) {
  const [fragment] = readRequest(text).fragments;
  const picks = pick === undefined || !fragment ? {} : { [fragmentKey(fragment)]: pick };
  const advice = { items: null, ignored: [], picks };
  return draftRequest(text, index, { textLanguage: 'request', advice });
}

function questions(text: string) {
  const advice = { items: null, ignored: [], picks: {} };
  const steps = listQuestions(text, index, { options: { textLanguage: 'request' }, advice });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('a pick', () => {
  it('of an open candidate makes the line, and says so', () => {
    const [own] = draft('4 claw hammers 500 g').lines;
    const other = own?.productId === 'HM-500' ? 'HM-500-F' : 'HM-500';
    const [line] = draft('4 claw hammers 500 g', other).lines;
    expect(line).toMatchObject({
      productId: other,
      quantity: 4,
      matchSource: 'semantic',
      requestItem: '4 claw hammers 500 g',
    });
    expect(line?.rationale).toContain('Chosen by the model among');
    expect(line?.alternatives.map(({ productId }) => productId)).toContain(own?.productId);
  });

  it('lies between what the engine and the model say', () => {
    const [own] = draft('4 claw hammers 500 g').lines;
    const [agreed] = draft('4 claw hammers 500 g', own?.productId).lines;
    const [low, high] = [own?.matchScore ?? 0, 0.9].sort((a, b) => a - b) as [number, number];
    expect(agreed?.matchScore).toBeGreaterThanOrEqual(low);
    expect(agreed?.matchScore).toBeLessThanOrEqual(high);
    expect(agreed?.matchScore).not.toBe(own?.matchScore);
  });

  it('never of one that contradicts what is stated, or that nobody retrieved', () => {
    for (const pick of ['HM-300', 'SD-01', 'nothing'])
      expect(draft('4 claw hammers 500 g', pick)).toEqual(draft('4 claw hammers 500 g'));
    expect(questions('4 claw hammers 500 g')[0]?.candidates.map(({ id }) => id)).not.toContain('HM-300');
  });

  it('never moves a code', () => {
    const text = '2 x HM-300';
    expect(questions(text)).toEqual([]);
    for (const pick of ['HM-500', null]) expect(draft(text, pick)).toEqual(draft(text));
    expect(draft(text).lines[0]).toMatchObject({ productId: 'HM-300', matchSource: 'exact', matchScore: 1 });
  });

  it('never answers an unknown code', () => {
    const text = '2 x claw hammer ZQ-77812';
    expect(draft(text).lines).toEqual([]);
    expect(draft(text, 'HM-500')).toEqual(draft(text));
  });

  it('of none takes a doubtful line off, with the reason and what came close', () => {
    const own = draft('1 claw hammer');
    const { lines, unmatched } = draft('1 claw hammer', null);
    if ((own.lines[0]?.matchScore ?? 0) >= 0.9) expect(lines[0]?.rationale).toContain('none of');
    else {
      expect(lines).toEqual([]);
      expect(unmatched[0]).toMatchObject({ item: '1 claw hammer' });
      expect(unmatched[0]?.reason).toMatch(/^The model found none of \d candidates fitting\.$/);
      expect(unmatched[0]?.candidates.length).toBeGreaterThan(0);
    }
  });
});
