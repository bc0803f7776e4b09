import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ImportedNow, importCustomersNow, importProductsNow } from '#app/import/import-now';
import { importOffersNow } from '#app/import/import-offers-now';
import { importAnswer, importBody, importError, textError } from '#doors/drafts/contract';
import { route } from '#doors/drafts/route';

const mebibyte = 1_048_576;

type ImportVerb = (app: App, actor: Actor, text: string) => Promise<ImportedNow>;

interface ImportRoute {
  readonly path: `/api/${string}/import`;
  readonly summary: string;
  readonly description: string;
  readonly mebibytes: number;
}

/** The three imports differ in what they read, not in how. */
function importRoute({ mebibytes, ...facts }: ImportRoute, verb: ImportVerb) {
  return route({
    ...facts,
    method: 'POST',
    auth: 'session',
    role: 'admin',
    timeoutMs: 300_000,
    bodyLimit: mebibytes * mebibyte,
    schema: {
      body: importBody,
      response: { 200: importAnswer, 400: importError, 401: textError, 403: textError, 413: textError },
    },
    handler: async ({ actor, body }, app) => ({ body: await verb(app, actor, body.content) }),
  });
}

export const importProducts = importRoute(
  {
    path: '/api/products/import',
    summary: 'Import products from CSV',
    description:
      'Columns `sku,name,description,price_net,price_gross,vat_rate,currency` or the like; a known sku is updated.',
    mebibytes: 25,
  },
  importProductsNow,
);

export const importCustomers = importRoute(
  {
    path: '/api/customers/import',
    summary: 'Import customers from CSV',
    description: 'Columns `name,source` or the like; a known name is updated.',
    mebibytes: 10,
  },
  importCustomersNow,
);

export const importOffers = importRoute(
  {
    path: '/api/offers/import',
    summary: 'Import past orders from CSV',
    description:
      'Rows are grouped by `order_ref`: `order_ref;customer;item;sku;quantity;unit_price;vat;date;currency`.',
    mebibytes: 10,
  },
  importOffersNow,
);
