import { Readable } from 'node:stream';
import type { Actor } from '#app/actor';
import { createProduct, deleteProduct, editProduct } from '#app/catalogue/edit-product';
import { exportProducts } from '#app/catalogue/export-products';
import { getProduct, type ProductDetail } from '#app/catalogue/get-product';
import { listProducts, productFacets } from '#app/catalogue/list-products';
import {
  adminError,
  exportQuery,
  facetsAnswer,
  idParams,
  type ProductBody,
  product,
  productBody,
  productsAnswer,
  productsQuery,
  refusals,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';
import { etag, versionSeen } from '#doors/http/etag';

const listAll = route({
  method: 'GET',
  path: '/api/admin/products',
  summary: 'List the catalogue',
  auth: 'session',
  role: 'viewer',
  schema: { query: productsQuery, response: { 200: productsAnswer, ...refusals } },
  async handler({ actor, query }, app) {
    const { products, ...page } = await listProducts(app, actor, {
      query: (query.query ?? '').trim(),
      category: query.category ?? null,
      brand: query.brand ?? null,
      active: query.active ?? null,
      sort: query.sort ?? 'name',
      cursor: query.cursor ?? null,
      limit: query.limit ?? 50,
    });
    const items = products.map(
      ({ product: { id, sku, name, brand, category, unit, stock, active, updatedAt }, ...price }) => {
        return {
          id,
          sku,
          name,
          brand,
          category,
          unit,
          stock,
          active,
          updatedAt,
          price: price.price,
          currency: price.currency,
        };
      },
    );
    return { body: { items, ...page } };
  },
});

const readFacets = route({
  method: 'GET',
  path: '/api/admin/products/facets',
  summary: 'Categories and brands in use',
  auth: 'session',
  role: 'viewer',
  schema: { response: { 200: facetsAnswer, ...refusals } },
  handler: async ({ actor }, app) => ({ body: await productFacets(app, actor) }),
});

const exportAll = route({
  method: 'GET',
  path: '/api/admin/products/export',
  summary: 'The whole catalogue as CSV',
  description: 'An import reads it back. Cells that a spreadsheet would run as a formula are made text.',
  auth: 'session',
  role: 'viewer',
  timeoutMs: 300_000,
  schema: { query: exportQuery, response: refusals },
  handler: async ({ actor }, app) => ({
    body: Readable.from(exportProducts(app, actor)),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="products.csv"',
    },
  }),
});

const create = route({
  method: 'POST',
  path: '/api/admin/products',
  summary: 'Make a product',
  auth: 'session',
  role: 'admin',
  idempotent: true,
  schema: { body: productBody, response: { 201: product, ...refusals, 409: adminError } },
  async handler({ actor, body }, app) {
    const made = await createProduct(app, actor, body);
    return { status: 201, body: presentProduct(actor, made), headers: { etag: etag(made.version) } };
  },
});

const read = route({
  method: 'GET',
  path: '/api/admin/products/:id',
  summary: 'Read a product',
  auth: 'session',
  role: 'viewer',
  schema: { params: idParams, response: { 200: product, ...refusals, 404: adminError } },
  async handler({ actor, params }, app) {
    const found = await getProduct(app, actor, pathId(params.id));
    return { body: presentProduct(actor, found), headers: { etag: etag(found.version) } };
  },
});

const change = route({
  method: 'PATCH',
  path: '/api/admin/products/:id',
  summary: 'Change a product',
  auth: 'session',
  role: 'admin',
  schema: {
    params: idParams,
    body: productBody,
    response: { 200: product, ...refusals, 404: adminError, 409: adminError },
  },
  async handler({ actor, params, body, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    const saved = await editProduct(app, actor, { id: pathId(params.id), input: body, ifVersion });
    return { body: presentProduct(actor, saved), headers: { etag: etag(saved.version) } };
  },
});

const remove = route({
  method: 'DELETE',
  path: '/api/admin/products/:id',
  summary: 'Delete a product',
  description: 'Offers keep their lines; the article number is free again.',
  auth: 'session',
  role: 'admin',
  schema: { params: idParams, response: { ...refusals, 404: adminError, 409: adminError } },
  async handler({ actor, params, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    await deleteProduct(app, actor, { id: pathId(params.id), ifVersion });
    return { status: 204 };
  },
});

export const productRoutes = [listAll, readFacets, exportAll, create, read, change, remove];

/** Viewers see no cost. */
function presentProduct(actor: Actor, { cost, sold: _, ...found }: ProductDetail): ProductBody {
  return {
    ...found,
    eans: [...found.eans],
    packaging: [...found.packaging],
    prices: [...found.prices],
    media: [...found.media],
    substitutes: [...found.substitutes],
    accessories: [...found.accessories],
    parsedAttributes: [...found.parsedAttributes],
    ...(actor.role === 'viewer' ? {} : { cost }),
  };
}
