import type { Draft } from '#core/drafting/draft';
import type { EvaluationRequest, ExpectedLine } from './evaluation-set.ts';

/** Counts over requests. */
export interface Tally {
  requests: number;
  exact: number;
  expected: number;
  answered: number;
  right: number;
  rightProduct: number;
  unmatchedExpected: number;
  unmatchedAnswered: number;
  unmatchedRight: number;
}

/** A drafted line with its score, and whether it is right: what calibration is measured on. */
export interface JudgedLine {
  readonly score: number;
  readonly right: boolean;
}

/** How one draft did. */
export interface Judgement {
  readonly tally: Tally;
  readonly judged: readonly JudgedLine[];
  readonly wrong: readonly string[];
}

export function emptyTally(): Tally {
  return {
    requests: 0,
    exact: 0,
    expected: 0,
    answered: 0,
    right: 0,
    rightProduct: 0,
    unmatchedExpected: 0,
    unmatchedAnswered: 0,
    unmatchedRight: 0,
  };
}

export function addTally(sum: Tally, more: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key];
}

const words = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** Share of common words, 0–1. */
function likeness(a: string, b: string): number {
  const x = words(a);
  const y = words(b);
  const common = [...x].filter((word) => y.has(word)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
}

function quantityFits(line: ExpectedLine, quantity: number): boolean {
  return quantity === line.quantity || (line.acceptableQuantities ?? []).includes(quantity);
}

/** Compares a draft with the answer of its request. `skuOf` turns a product id into what `acceptable` lists. */
export function judgeDraft(request: EvaluationRequest, draft: Draft, skuOf: (productId: string) => string): Judgement {
  const open = new Set(request.expected);
  const wrong: string[] = [];
  const judged: JudgedLine[] = [];
  let right = 0;
  let rightProduct = 0;
  for (const line of draft.lines) {
    const fits = [...open].filter((expected) => expected.acceptable.includes(skuOf(line.productId)));
    const expected = fits.find((one) => quantityFits(one, line.quantity)) ?? fits[0];
    if (line.matchSource !== 'exact') judged.push({ score: line.matchScore, right: expected !== undefined });
    if (expected) {
      open.delete(expected);
      rightProduct += 1;
    }
    if (expected && quantityFits(expected, line.quantity)) right += 1;
    else wrong.push(`${line.requestItem} → ${line.quantity} × ${skuOf(line.productId)}`);
  }
  for (const expected of open)
    wrong.push(`missed ${expected.quantity} × ${expected.acceptable[0]} (${expected.requestItem})`);
  const unmatched = judgeUnmatched(request, draft);
  wrong.push(...unmatched.wrong);
  const exact = wrong.length === 0 ? 1 : 0;
  const tally: Tally = {
    requests: 1,
    exact,
    expected: request.expected.length,
    answered: draft.lines.length,
    right,
    rightProduct,
    unmatchedExpected: request.unmatched.length,
    unmatchedAnswered: unmatched.answered,
    unmatchedRight: unmatched.right,
  };
  return { tally, judged, wrong };
}

function judgeUnmatched(request: EvaluationRequest, draft: Draft) {
  const open = new Set(request.unmatched);
  const optional = request.unmatchedOptional ?? [];
  const wrong: string[] = [];
  let right = 0;
  let answered = 0;
  for (const { item } of draft.unmatched) {
    const found = [...open].find((expected) => likeness(item, expected) >= 0.5);
    if (found === undefined && optional.some((text) => likeness(item, text) >= 0.4)) continue;
    answered += 1;
    if (found === undefined) wrong.push(`needlessly unmatched: ${item}`);
    else {
      open.delete(found);
      right += 1;
    }
  }
  for (const expected of open) wrong.push(`not reported as unmatched: ${expected}`);
  return { right, answered, wrong };
}

/** Harmonic mean of precision and recall; 1 when nothing was expected and nothing answered. */
export function f1(right: number, answered: number, expected: number): number {
  if (answered === 0 && expected === 0) return 1;
  return answered + expected === 0 ? 0 : (2 * right) / (answered + expected);
}

/** Expected calibration error over ten bins. */
export function calibrationError(lines: readonly JudgedLine[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const inside = lines.filter((line) => Math.min(9, Math.floor(line.score * 10)) === bin);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, line) => sum + line.score, 0) / inside.length;
    const share = inside.filter((line) => line.right).length / inside.length;
    error += (Math.abs(mean - share) * inside.length) / lines.length;
  }
  return error;
}
