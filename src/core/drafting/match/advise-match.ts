import type { Language } from '#core/catalogue/product';
import { explainChoice } from '../explain-choice.ts';
import type { AdvicePhrase } from '../lexicon/advice-phrases.ts';
import { advicePhrase } from '../lexicon/advice-phrases.ts';
import { calibrateScore } from './calibrate-score.ts';
import type { Choice } from './choose-product.ts';
import type { Match } from './match-fragment.ts';
import type { Score } from './score-product.ts';
import { tieFactor } from './tied-variants.ts';

/** How often a model's pick among retrieved candidates is taken to be right, until corrections tell. */
const MODEL_RIGHT = 0.9;
/** A line needs at least this after both were heard; the engine's own is the same. */
const ACCEPTED = 0.6;
/** Where the engine is this sure, a model's "none of them" lowers the score and drops nothing. */
const ENGINE_SURE = 0.9;
/** A pick is never surer than this: only a code is certain. */
const SUREST = 0.97;

/** Decided by a code, a lesson or the customer's own exclusion: nothing to ask. */
export function isSettled({ choice }: Match): boolean {
  if (choice.chosen) return choice.reason !== 'text';
  return choice.refusal === 'code' || choice.refusal === 'excluded';
}

/** Candidates that a model may choose from: those that contradict nothing that is asked. */
export function openCandidates({ choice }: Match): readonly Score[] {
  return choice.candidates.filter((score) => score.contradicted.length === 0 && score.unwanted === 0).slice(0, 10);
}

/**
 * The decision about a fragment after a model picked one of its candidates (a product id) or none (null). What is
 * settled stays settled, and a product that is no open candidate is not taken.
 *
 * The probability is a logarithmic opinion pool of both with equal weights: the engine's calibrated one for that product, and
 * 0.9 for a pick (0.1 for "none of them").
 */
export function adviseMatch(match: Match, pick: string | null | undefined, language: Language): Match {
  if (pick === undefined || isSettled(match)) return match;
  const { choice, query } = match;
  if (pick === null) return withoutPick(match, language);
  const open = openCandidates(match);
  const picked = open.find((score) => score.product.entry.id === pick);
  if (!picked) return match;
  const candidates = [picked, ...choice.candidates.filter((score) => score !== picked)];
  const probability = Math.min(SUREST, pool(calibrateScore(query, candidates) * tieFactor(candidates), MODEL_RIGHT));
  if (probability < ACCEPTED) return match;
  const next: Choice = { ...choice, chosen: picked, refusal: null, candidates, probability };
  return { ...match, choice: next, why: [...explainChoice(next, language), said(language, 'picked', open.length)] };
}

function withoutPick(match: Match, language: Language): Match {
  const { choice } = match;
  if (!choice.chosen) return match;
  const count = openCandidates(match).length;
  const probability = pool(choice.probability, 1 - MODEL_RIGHT);
  if (choice.probability >= ENGINE_SURE)
    return { ...match, choice: { ...choice, probability }, why: [...match.why, said(language, 'doubted', count)] };
  const refused = said(language, 'none', count);
  return { ...match, choice: { ...choice, chosen: null, refusal: 'missing', probability }, why: [], refused };
}

function said(language: Language, key: AdvicePhrase, count: number): string {
  return advicePhrase(language, key, { count });
}

/** Halfway between two probabilities in log odds. */
function pool(a: number, b: number): number {
  const odds = (p: number): number => Math.log(p / (1 - p));
  const bounded = (p: number): number => Math.min(0.999, Math.max(0.001, p));
  return 1 / (1 + Math.exp(-(odds(bounded(a)) + odds(bounded(b))) / 2));
}
