/**
 * Measures the drafting engine: how right it is, how well its scores are calibrated, how fast it is.
 * `node bench/drafting.ts` prints one table (`--no-speed` leaves the timings out); `--fit` prints freshly fitted calibration weights as well; `--failures` lists what went wrong.
 */
import MiniSearch from 'minisearch';
import type { CatalogueEntry } from '#core/catalogue/product';
import { draftRequest } from '#core/drafting/draft-request';
import { createProductIndex, type ProductIndex } from '#core/drafting/product-index';
import { type EvaluationRequest, evaluationIndexes, REQUESTS } from '#test/drafting/evaluation-set';
import { fitWeights, foldedCalibration, observe } from '#test/drafting/fit-calibration';
import { HELD_OUT, heldOutIndexes } from '#test/drafting/held-out-set';
import { makeCatalogue, makeOrderLines } from '#test/drafting/make-catalogue';
import { readOutsideSet } from '#test/drafting/outside-set';
import {
  addTally,
  calibrationError,
  emptyTally,
  f1,
  type JudgedLine,
  judgeDraft,
  type Tally,
} from '#test/drafting/score-drafts';

const rows: { what: string; value: string; goal: string }[] = [];
const row = (what: string, value: string, goal = ''): void => {
  rows.push({ what, value, goal });
};
const showFailures = process.argv.includes('--failures');

interface Outcome {
  readonly all: Tally;
  readonly hostile: Tally;
  readonly judged: readonly JudgedLine[];
}

function measure(
  requests: readonly EvaluationRequest[],
  indexOf: (request: EvaluationRequest) => ProductIndex,
): Outcome {
  const all = emptyTally();
  const hostile = emptyTally();
  const judged: JudgedLine[] = [];
  for (const request of requests) {
    const index = indexOf(request);
    const draft = draftRequest(request.clientRequest, index, { textLanguage: 'request' });
    const result = judgeDraft(request, draft, (id) => index.get(id)?.sku ?? id);
    addTally(all, result.tally);
    if (request.style.startsWith('hostile')) addTally(hostile, result.tally);
    judged.push(...result.judged);
    if (showFailures && result.wrong.length > 0)
      console.log(
        `#${request.id} ${request.catalogue ?? 'outside'} ${request.language} ${request.style}\n   ${result.wrong.join('\n   ')}`,
      );
  }
  return { all, hostile, judged };
}

const figure = (value: number): string => value.toFixed(4);

function report(name: string, outcome: Outcome): void {
  const { all, hostile } = outcome;
  row(`${name}: requests, exact`, `${all.requests}, ${all.exact}`);
  row(`${name}: line F1 (product and quantity)`, figure(f1(all.right, all.answered, all.expected)), '≥ 0.90');
  row(`${name}: precision, recall`, `${figure(all.right / all.answered)}, ${figure(all.right / all.expected)}`);
  row(`${name}: wrong products`, `${all.answered - all.rightProduct} of ${all.answered}`);
  row(`${name}: line F1 (product)`, figure(f1(all.rightProduct, all.answered, all.expected)));
  row(`${name}: unmatched F1`, figure(f1(all.unmatchedRight, all.unmatchedAnswered, all.unmatchedExpected)));
  row(
    `${name}: wrong products on hostile requests`,
    `${hostile.answered - hostile.rightProduct} of ${hostile.requests}`,
    '0',
  );
  row(`${name}: calibration error of drafted lines`, figure(calibrationError(outcome.judged)), '≤ 0.05');
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function speed(entries: readonly CatalogueEntry[]): void {
  const before = heap();
  const start = performance.now();
  const index = createProductIndex(entries);
  const built = performance.now() - start;
  const used = (heap() - before) / 1024 / 1024;
  row('index build, 50,000 products', `${(built / 1000).toFixed(2)} s`);
  row(
    'index memory per 10,000 products',
    `${(used / 5).toFixed(1)} MB${globalThis.gc ? '' : ' (run with --expose-gc to be exact)'}`,
  );
  const mini = new MiniSearch({ fields: ['name', 'description', 'brand', 'sku'] });
  const miniStart = performance.now();
  mini.addAll(entries);
  row('MiniSearch build, 50,000 products', `${((performance.now() - miniStart) / 1000).toFixed(2)} s`);
  const lines = makeOrderLines(entries, 300);
  for (const line of lines.slice(0, 100)) draftRequest(line, index, { textLanguage: 'request' });
  for (const line of lines.slice(0, 100)) mini.search(line);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let at = 100; at + 10 <= lines.length; at += 10) {
    const ten = lines.slice(at, at + 10);
    const t0 = performance.now();
    draftRequest(ten.join('\n'), index, { textLanguage: 'request' });
    const t1 = performance.now();
    for (const line of ten) mini.search(line);
    ours.push(t1 - t0);
    theirs.push(performance.now() - t1);
  }
  const total = ours.reduce((sum, ms) => sum + ms, 0);
  row('lines drafted per second, 50,000 products', String(Math.round((ours.length * 10_000) / total)));
  const [mine, other] = [median(ours), median(theirs)];
  row('10-line request, p50', `${mine.toFixed(1)} ms`);
  row('MiniSearch, same 10 lines, p50', `${other.toFixed(1)} ms`);
  row('ratio', `${(mine / other).toFixed(2)}×`, '≤ 2×');
  const hundred = performance.now();
  draftRequest(lines.slice(0, 100).join('\n'), index, { textLanguage: 'request' });
  row('100 lines', `${(performance.now() - hundred).toFixed(0)} ms`, '≤ 2000 ms');
}

const indexes = evaluationIndexes();
const own = measure(REQUESTS, (request) => indexes.get(request.catalogue) ?? createProductIndex([]));
report('own set', own);
const observations = observe(REQUESTS, indexes);
row('own set: five-fold calibration error', figure(foldedCalibration(observations)), '≤ 0.05');
if (process.argv.includes('--fit'))
  console.log(
    `weights: [${fitWeights(observations)
      .map((weight) => weight.toFixed(3))
      .join(', ')}]`,
  );

const outside = readOutsideSet(process.env['PROFFER_EVAL_DIR']);
if (typeof outside === 'string') row('outside set', `skipped: ${outside}`);
else
  report(
    'outside set',
    measure(outside.requests, () => outside.index),
  );

const heldOut = heldOutIndexes(process.env['PROFFER_EVAL_DIR']);
const unseen = HELD_OUT.filter((request) => heldOut.has(request.catalogue));
if (unseen.length < HELD_OUT.length) row('held-out set', `${HELD_OUT.length - unseen.length} skipped: ${outside}`);
report(
  'held-out set',
  measure(unseen, (request) => heldOut.get(request.catalogue) ?? createProductIndex([])),
);

if (!process.argv.includes('--no-speed')) speed(makeCatalogue(50_000));
const width = Math.max(...rows.map((one) => one.what.length));
console.log(`${'measure'.padEnd(width)}  value  (goal)`);
for (const one of rows) console.log(`${one.what.padEnd(width)}  ${one.value}${one.goal ? `  (${one.goal})` : ''}`);
