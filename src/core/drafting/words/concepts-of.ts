import { conceptHits } from '../lexicon/concepts.ts';

/** Concepts of a single word, for callers that compare words. */
export function conceptsOf(folded: string): string[] {
  return conceptHits([folded]).map((hit) => hit.value);
}
