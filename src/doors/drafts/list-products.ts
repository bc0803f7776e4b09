import { findProducts } from '#app/catalogue/find-products';
import { codedError, productsAnswer, productsQuery, textError } from '#doors/drafts/contract';
import { presentProduct } from '#doors/drafts/present-product';
import { route } from '#doors/drafts/route';

export const listProducts = route({
  method: 'GET',
  path: '/api/products',
  summary: 'List products',
  auth: 'session',
  role: 'viewer',
  schema: { query: productsQuery, response: { 200: productsAnswer, 400: codedError, 401: textError } },
  async handler({ actor, query }, app) {
    const page = { limit: query.limit ?? 100, offset: query.offset ?? 0 };
    const { products } = await findProducts(app, actor, { ...page, text: '', fields: [] });
    return { body: { products: products.map(presentProduct) } };
  },
});
