import type { DraftOptions } from './draft-options.ts';
import { explainChoice } from './explain-choice.ts';
import { matchFragment } from './match/match-fragment.ts';
import type { ProductIndex } from './product-index/product-index.ts';
import { readRequest } from './read-request/read-request.ts';
import { detectLanguage } from './words/detect-language.ts';
import { tokeniseText } from './words/tokenise-text.ts';

/** One product that a search found. */
export interface SearchHit {
  readonly productId: string;
  /** −1…1, 4 decimals. */
  readonly similarity: number;
  readonly explanation?: string;
}

/** What to return: at most `limit` hits of at least `minSimilarity` (0: the best there are). */
export interface SearchOptions {
  readonly limit: number;
  readonly minSimilarity: number;
  /** The tenant's aliases, standards and synonyms, as for drafting. */
  readonly draft?: DraftOptions;
}

/** Longest prompt that is read. */
const LONGEST = 2000;

/**
 * Products that fit a prompt, best first. The prompt is read like one fragment of a request (a quantity in it is passed
 * over) and decided like one, so that a drafted line is the first hit of a search for its words.
 */
export function searchProducts(prompt: string, index: ProductIndex, options: SearchOptions): SearchHit[] {
  const text = prompt.slice(0, LONGEST);
  const fragments = readRequest(text).fragments;
  const only = fragments.length === 1 ? fragments[0] : undefined;
  const ask = only ?? { search: text, excluded: '' };
  const language = detectLanguage(text, tokeniseText(text));
  const { choice } = matchFragment(index, ask, { options: options.draft ?? { textLanguage: 'request' }, language });
  const hits: SearchHit[] = [];
  for (const score of choice.candidates.slice(0, options.limit)) {
    const chosen = score === choice.chosen && choice.reason !== 'text';
    const similarity =
      Math.round(Math.min(1, chosen ? Math.max(score.value, choice.probability) : score.value) * 1e4) / 1e4;
    if (similarity < options.minSimilarity) continue;
    const explanation = score === choice.chosen ? explainChoice(choice, language).join(' ') : '';
    hits.push({ productId: score.product.entry.id, similarity, ...(explanation ? { explanation } : {}) });
  }
  return hits;
}
