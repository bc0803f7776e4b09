import { aliasKey } from '#core/drafting/match/alias-key';
import { conceptsOf } from '#core/drafting/words/concepts-of';
import { stemWord } from '#core/drafting/words/stem-word';
import { countedWords } from '#core/memory/counted-words';

/** A word that customers write, and what the product that was meant is called instead. */
export interface SynonymHint {
  readonly word: string;
  readonly meaning: string;
  /** The wording that spoke for it: each speaks once. */
  readonly wording: string;
}

const mostWords = 4;

/**
 * Pairs of words that a correction makes likely to mean the same: one that only the request has and one that only the product's
 * name has. A single correction proves nothing; the same pair from several wordings does.
 */
export function findHints(requestItem: string, productName: string): SynonymHint[] {
  const asked = countedWords(requestItem);
  const named = countedWords(productName);
  const onlyAsked = without(asked, named).slice(0, mostWords);
  const onlyNamed = without(named, asked).slice(0, mostWords);
  const wording = aliasKey(requestItem).slice(0, 300);
  return onlyAsked.flatMap((word) => onlyNamed.map((meaning) => ({ word, meaning, wording })));
}

/** Words of a list that another has not, neither inflected nor by a shipped synonym. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const said = new Set(others.flatMap((word) => [stemWord(word), ...conceptsOf(word)]));
  return words.filter((word) => ![stemWord(word), ...conceptsOf(word)].some((term) => said.has(term)));
}
