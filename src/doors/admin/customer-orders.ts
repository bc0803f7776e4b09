import { orderedProducts } from '#app/customer/ordered-products';
import { adminError, idParams, orderedProductsAnswer, refusals } from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';

const ordered = route({
  method: 'GET',
  path: '/api/admin/customers/:id/ordered-products',
  summary: 'What a customer orders',
  description: 'Products of their orders, imported history included, the most often ordered first; at most 50.',
  auth: 'session',
  role: 'viewer',
  schema: { params: idParams, response: { 200: orderedProductsAnswer, ...refusals, 404: adminError } },
  async handler({ actor, params }, app) {
    const products = await orderedProducts(app, actor, pathId(params.id));
    const items = products.map((product) => ({
      ...product,
      quantity: Number(product.quantity),
      lastQuantity: Number(product.lastQuantity),
      lastOrderedAt: product.lastOrderedAt.toISOString(),
    }));
    return { body: { items } };
  },
});

export const customerOrderRoutes = [ordered];
