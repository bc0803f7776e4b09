import { readRequest } from './read-request.ts';

/** What the check needs of a line. */
export interface CoveredLine {
  readonly requestItem: string;
  readonly quantity: number;
  readonly matchScore: number | null;
}

/** Answer of the check. */
export interface Coverage {
  readonly verdict: 'pass' | 'partial' | 'fail';
  readonly summary: string;
  readonly issues: readonly string[];
  readonly missingRequirements: readonly string[];
}

/** Does the offer cover its request? */
export function checkCoverage(text: string, lines: readonly CoveredLine[], unmatched: readonly string[]): Coverage {
  const fragments = readRequest(text).fragments;
  const missing = fragments.filter(
    (f) => ![...lines.map((l) => l.requestItem), ...unmatched].some((item) => item.includes(f.item)),
  );
  const fail = missing.length > 0 || unmatched.length > 0;
  return {
    verdict: fail ? 'fail' : 'pass',
    summary: '',
    issues: [...unmatched],
    missingRequirements: missing.map((f) => f.item),
  };
}
