import type { Work } from '#app/desk/work';
import { type DraftFor, draftOptions } from '#app/memory/draft-options';
import { type SearchHit, type SearchOptions, searchProducts } from '#core/drafting/search-products';

/** Words to look up in a tenant's catalogue. */
export interface WordsToSearch extends DraftFor, Omit<SearchOptions, 'draft'> {
  readonly prompt: string;
}

/** What the engine would take for these words, best first. */
export const searchAtDesk: Work<WordsToSearch, readonly SearchHit[]> = async (
  tools,
  { prompt, limit, minSimilarity, ...whose },
) => {
  const draft = await draftOptions(tools, whose);
  const index = await tools.catalogue.index(whose.tenantId);
  return searchProducts(prompt, index, { limit, minSimilarity, draft });
};
