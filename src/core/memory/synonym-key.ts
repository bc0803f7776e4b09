import { foldText } from '#core/drafting/words/fold-text';

/** What makes two groups of words the same: their words, whatever the order, case and accents. */
export function synonymKey(words: readonly string[]): string {
  return [...new Set(words.map((word) => foldText(word.trim())))].sort().join('\n');
}
