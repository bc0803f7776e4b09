import { findProducts } from '#app/catalogue/find-products';
import { codedError, textError, textSearchAnswer, textSearchBody } from '#doors/drafts/contract';
import { presentProduct } from '#doors/drafts/present-product';
import { route } from '#doors/drafts/route';

export const textSearchProducts = route({
  method: 'POST',
  path: '/api/products/text-search',
  summary: 'Search products by substring',
  auth: 'session',
  role: 'viewer',
  errorCodes: { internal_error: 'text_search_failed' },
  schema: {
    body: textSearchBody,
    response: { 200: textSearchAnswer, 400: codedError, 401: textError, 500: codedError },
  },
  async handler({ actor, body }, app) {
    const { products, totalCount } = await findProducts(app, actor, {
      text: body.query,
      fields: body.searchFields ?? ['sku', 'name', 'description'],
      limit: body.limit ?? 20,
      offset: body.offset ?? 0,
    });
    return { body: { products: products.map(presentProduct), totalCount } };
  },
});
