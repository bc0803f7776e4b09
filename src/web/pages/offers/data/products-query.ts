import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ProductBody } from '#doors/drafts/contract';
import { api } from '../../../client/api.ts';

/** A product that a search of the drafts door found; `similarity` only from the search by meaning. */
export type FoundProduct = ProductBody & { readonly similarity?: number };

interface Found {
  readonly products: readonly FoundProduct[];
}

const most = 8;

/** Products whose sku or name contains the words first, then the nearest in meaning however far. */
export const productsQuery = (words: string) =>
  queryOptions({
    queryKey: ['/api/products', 'pick', words],
    queryFn: async ({ signal }) => {
      const text = { body: { query: words.slice(0, 200), limit: most, searchFields: ['sku', 'name'] }, signal };
      const meaning = { body: { prompt: words, limit: most, minSimilarity: 0 }, signal };
      const answers = await Promise.all([
        api.post<Found>('/api/products/text-search', text),
        api.post<Found>('/api/products/search', meaning),
      ]);
      const all = answers.flatMap((answer) => answer.products);
      return all.filter((product, at) => all.findIndex(({ id }) => id === product.id) === at).slice(0, most);
    },
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  });
