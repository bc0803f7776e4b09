import { searchProducts as search } from '#app/catalogue/search-products';
import { Problem } from '#core/problem';
import { codedError, searchAnswer, searchBody, textError } from '#doors/drafts/contract';
import { presentProduct } from '#doors/drafts/present-product';
import { route } from '#doors/drafts/route';

export const searchProducts = route({
  method: 'POST',
  path: '/api/products/search',
  summary: 'Search products by meaning',
  description: 'A drafted line is the first hit of this search for its words.',
  auth: 'session',
  role: 'viewer',
  errorCodes: { internal_error: 'product_search_failed' },
  schema: { body: searchBody, response: { 200: searchAnswer, 400: codedError, 401: textError, 500: codedError } },
  async handler({ actor, body }, app) {
    const prompt = body.prompt.trim();
    if (prompt === '') {
      const issue = { path: 'prompt', rule: 'minLength', message: 'must not be empty' };
      throw new Problem('validation_failed', 'The request is not valid.', [issue]);
    }
    const wanted = { prompt, limit: body.limit ?? 5, minSimilarity: body.minSimilarity ?? 0.7 };
    const hits = await search(app, actor, wanted);
    const products = hits.map((hit) => ({ ...presentProduct(hit), similarity: hit.similarity }));
    const [best] = products;
    const answer = best
      ? `${products.length} found; best is ${best.name} (${best.sku}).`
      : 'Nothing similar was found.';
    return { body: { prompt, answer, products } };
  },
});
