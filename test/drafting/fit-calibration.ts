import { answerFragment } from '#core/drafting/answer/answer-fragment';
import { applyBrandContext } from '#core/drafting/answer/brand-context';
import { featuresOf } from '#core/drafting/match/calibrate-score';
import { tieFactor } from '#core/drafting/match/tied-variants';
import type { ProductIndex } from '#core/drafting/product-index/product-index';
import type { Fragment } from '#core/drafting/read-request/fragment';
import { readRequest } from '#core/drafting/read-request/read-request';
import type { EvaluationRequest } from './evaluation-set.ts';
import { calibrationError } from './score-drafts.ts';

/** The best candidate of one fragment: what the probability is computed from, and whether it was right. */
export interface Observation {
  readonly request: number;
  readonly features: readonly number[];
  /** What a tie leaves of the score. */
  readonly tie: number;
  readonly right: boolean;
  readonly drafted: boolean;
  /** The probability of a product that was singled out in spite of unknown words: no weights say it. */
  readonly pinned: number | null;
}

/** Looks at every fragment of our requests. */
export function observe(
  requests: readonly EvaluationRequest[],
  indexes: ReadonlyMap<string, ProductIndex>,
): Observation[] {
  const observations: Observation[] = [];
  for (const request of requests) {
    const index = indexes.get(request.catalogue);
    if (!index) continue;
    const { fragments, language } = readRequest(request.clientRequest);
    const answering = {
      text: request.clientRequest,
      index,
      options: { textLanguage: 'request' } as const,
      language: 'en' as const,
      spoken: language,
    };
    let before: Fragment | null = null;
    for (const fragment of applyBrandContext(answering, fragments))
      for (const answer of answerFragment(answering, fragment, before)) {
        const { query, choice } = answer.match;
        const top = choice.candidates[0];
        if (!top || choice.reason === 'sku' || choice.reason === 'ean') continue;
        if (choice.chosen) before = answer.fragment;
        observations.push({
          request: request.id,
          features: featuresOf(query, choice.candidates),
          tie: tieFactor(choice.candidates),
          right: request.expected.some((line) => line.acceptable.includes(top.product.entry.sku)),
          drafted: choice.chosen !== null,
          pinned: choice.pinned ? choice.probability : null,
        });
      }
  }
  return observations;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

const STEPS = 6000;
const RATE = 0.5;
const RIDGE = 0.002;

/** Logistic regression by plain gradient descent; deterministic. */
export function fitWeights(observations: readonly Observation[]): number[] {
  const size = observations[0]?.features.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight));
    for (const { features, right } of observations) {
      const error = (sigmoid(dot(features, weights)) - (right ? 1 : 0)) / observations.length;
      features.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value;
      });
    }
    gradient.forEach((value, i) => {
      weights[i] = (weights[i] ?? 0) - RATE * value;
    });
  }
  return weights;
}

/** Calibration error of drafted lines when each fifth is scored with weights fitted on the other four. */
export function foldedCalibration(observations: readonly Observation[]): number {
  const judged: { score: number; right: boolean }[] = [];
  for (let fold = 0; fold < 5; fold += 1) {
    const weights = fitWeights(observations.filter((one) => one.request % 5 !== fold));
    for (const one of observations)
      if (one.request % 5 === fold && one.drafted)
        judged.push({
          score: one.pinned ?? Math.max(0.6, sigmoid(dot(one.features, weights)) * one.tie),
          right: one.right,
        });
  }
  return calibrationError(judged);
}
