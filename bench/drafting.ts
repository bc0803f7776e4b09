/**
 * Measures the drafting engine: how right it is, how well its scores are calibrated, how fast it is.
 * `node bench/drafting.ts` prints one table (`--no-speed` leaves the timings out); `--fit` prints freshly fitted calibration weights as well; `--failures` lists what went wrong.
 */
import { draftRequest } from '#core/drafting/draft-request';
import { createProductIndex, type ProductIndex } from '#core/drafting/product-index/product-index';
import { BLIND_REQUESTS, blindIndexes, SECOND_BLIND_REQUESTS } from '#test/drafting/blind-set';
import { type EvaluationRequest, evaluationIndexes, REQUESTS } from '#test/drafting/evaluation-set';
import { FIFTH_BLIND_REQUESTS, fifthBlindIndexes } from '#test/drafting/fifth-blind-set';
import { fitWeights, foldedCalibration, observe } from '#test/drafting/fit-calibration';
import { FOURTH_BLIND_REQUESTS, fourthBlindIndexes } from '#test/drafting/fourth-blind-set';
import { HELD_OUT, heldOutIndexes } from '#test/drafting/held-out-set';
import { makeCatalogue, varyCatalogue } from '#test/drafting/make-catalogue';
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
import { SIXTH_BLIND_REQUESTS, sixthBlindIndexes } from '#test/drafting/sixth-blind-set';
import { THIRD_BLIND_REQUESTS, thirdBlindIndexes } from '#test/drafting/third-blind-set';
import { FINAL_REQUESTS, TRADE_REQUESTS, tradeIndexes } from '#test/drafting/trade-set';
import { measureSpeed } from './drafting-speed.ts';

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

/** Of lines scored between two tenths, how many are right. */
function reportBins(name: string, judged: readonly JudgedLine[]): void {
  for (let bin = 5; bin < 10; bin += 1) {
    const inside = judged.filter((line) => Math.min(9, Math.floor(line.score * 10)) === bin);
    const right = inside.filter((line) => line.right).length;
    const share = inside.length === 0 ? '–' : `${((100 * right) / inside.length).toFixed(0)} % right`;
    row(`${name}: scored 0.${bin}–${bin === 9 ? '1.0' : `0.${bin + 1}`}`, `${inside.length} lines, ${share}`);
  }
}

const indexes = evaluationIndexes();
const own = measure(REQUESTS, (request) => indexes.get(request.catalogue) ?? createProductIndex([]));
report('own set', own);

const folder = process.env['PROFFER_EVAL_DIR'];
const outside = readOutsideSet(folder);
if (typeof outside === 'string') row('outside set', `skipped: ${outside}`);
const outsideOutcome = typeof outside === 'string' ? null : measure(outside.requests, () => outside.index);
if (outsideOutcome) report('outside set', outsideOutcome);

const heldOut = heldOutIndexes(folder);
const unseen = HELD_OUT.filter((request) => heldOut.has(request.catalogue));
if (unseen.length < HELD_OUT.length) row('held-out set', `${HELD_OUT.length - unseen.length} skipped: ${outside}`);
const held = measure(unseen, (request) => heldOut.get(request.catalogue) ?? createProductIndex([]));
report('held-out set', held);

const trades = tradeIndexes();
const ofTrade = (request: EvaluationRequest): ProductIndex => trades.get(request.catalogue) ?? createProductIndex([]);
const trade = measure(TRADE_REQUESTS, ofTrade);
report('trades set', trade);
const final = measure(FINAL_REQUESTS, ofTrade);
report('final set', final);
const blindIndex = blindIndexes(folder);
const blindRequests = BLIND_REQUESTS.filter((request) => blindIndex.has(request.catalogue));
const blind = measure(blindRequests, (request) => blindIndex.get(request.catalogue) ?? createProductIndex([]));
report('blind set', blind);
const secondRequests = SECOND_BLIND_REQUESTS.filter((request) => blindIndex.has(request.catalogue));
const second = measure(secondRequests, (request) => blindIndex.get(request.catalogue) ?? createProductIndex([]));
report('second blind set', second);
const later = (
  [
    ['third blind set', THIRD_BLIND_REQUESTS, thirdBlindIndexes()],
    ['fourth blind set', FOURTH_BLIND_REQUESTS, fourthBlindIndexes()],
    ['fifth blind set', FIFTH_BLIND_REQUESTS, fifthBlindIndexes()],
    ['sixth blind set', SIXTH_BLIND_REQUESTS, sixthBlindIndexes()],
  ] as const
).map(([name, requests, indexesOfSet]) => {
  const outcome = measure(requests, (request) => indexesOfSet.get(request.catalogue) ?? createProductIndex([]));
  report(name, outcome);
  return [name, outcome] as const;
});

const observations = [
  ...observe(REQUESTS, indexes),
  ...observe(unseen, heldOut),
  ...observe(TRADE_REQUESTS, trades),
  ...observe(FINAL_REQUESTS, trades),
  ...observe(blindRequests, blindIndex),
];
const ownObservations = observations.slice(0, observe(REQUESTS, indexes).length);
row('own set: five-fold calibration error', figure(foldedCalibration(ownObservations)), '≤ 0.05');
row('all sets but the outside one: five-fold calibration error', figure(foldedCalibration(observations)), '≤ 0.05');
for (const [name, one] of [
  ['own set', own],
  ['held-out set', held],
  ['trades set', trade],
  ['final set', final],
  ['blind set', blind],
  ['second blind set', second],
  ...later,
] as const)
  reportBins(name, one.judged);
reportBins(
  'all sets',
  [own, held, trade, final, blind, ...(outsideOutcome ? [outsideOutcome] : [])].flatMap((one) => [...one.judged]),
);
if (process.argv.includes('--fit'))
  console.log(
    `weights: [${fitWeights(observations)
      .map((weight) => weight.toFixed(3))
      .join(', ')}]`,
  );

if (!process.argv.includes('--no-speed')) {
  const base = typeof outside === 'string' ? makeCatalogue(10_000) : outside.entries;
  measureSpeed(varyCatalogue(base, 50_000), row);
}
const width = Math.max(...rows.map((one) => one.what.length));
console.log(`${'measure'.padEnd(width)}  value  (goal)`);
for (const one of rows) console.log(`${one.what.padEnd(width)}  ${one.value}${one.goal ? `  (${one.goal})` : ''}`);
