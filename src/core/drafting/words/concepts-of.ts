import { CONCEPTS } from '../lexicon/concepts.ts';
import { stemWord } from './stem-word.ts';

/** Concepts of a single word, for callers that compare words. */
export function conceptsOf(folded: string): string[] {
  return CONCEPTS.find([stemWord(folded)], () => false).map((hit) => hit.value);
}
