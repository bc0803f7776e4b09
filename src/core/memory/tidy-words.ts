import { foldText } from '#core/drafting/words/fold-text';

/** Words of a group: trimmed, each once whatever its case and accents, in their order. */
export function tidyWords(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !seen.has(foldText(word)) && seen.add(foldText(word)));
}
