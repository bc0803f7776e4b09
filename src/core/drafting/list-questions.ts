import type { CatalogueEntry, Language } from '#core/catalogue/product';
import type { DraftOptions } from './draft-options.ts';
import type { Advice } from './match/advice.ts';
import { isSettled, openCandidates } from './match/advise-match.ts';
import { fragmentKey, guardProposal } from './match/guard-proposal.ts';
import { matchFragment } from './match/match-fragment.ts';
import type { ProductIndex } from './product-index/product-index.ts';
import { readRequest } from './read-request/read-request.ts';

/** A fragment whose product a model is asked to pick. */
export interface Question {
  /** `fragmentKey` of the fragment. */
  readonly key: string;
  /** The customer's words, verbatim. */
  readonly words: string;
  readonly candidates: readonly Pick<
    CatalogueEntry,
    'id' | 'sku' | 'name' | 'description' | 'brand' | 'unit' | 'attributes'
  >[];
}

/** One step a fragment: what a code, a lesson or an exclusion does not settle, with the candidates that contradict nothing. */
export function* listQuestions(
  text: string,
  index: ProductIndex,
  { options, advice }: { readonly options: DraftOptions; readonly advice: Advice },
): Generator<undefined, Question[]> {
  const own = readRequest(text);
  const language: Language = options.textLanguage === 'request' ? own.language : options.textLanguage;
  const questions: Question[] = [];
  for (const fragment of guardProposal(text, own, advice)) {
    const match = matchFragment(index, fragment, { options, language });
    const candidates = isSettled(match) ? [] : openCandidates(match);
    if (candidates.length > 0)
      questions.push({
        key: fragmentKey(fragment),
        words: fragment.item,
        candidates: candidates.map((score) => score.product.entry),
      });
    yield;
  }
  return questions;
}
