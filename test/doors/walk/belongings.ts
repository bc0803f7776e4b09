import type { RouteEntry } from '#doors/http/server-registry';
import type { Client, TestServer } from '../test-server.ts';

/** One thing of each kind that a company owns, by id. */
export interface Belongings {
  readonly product: string;
  readonly customer: string;
  readonly offer: string;
  readonly line: string;
  readonly revision: string;
  readonly key: string;
  readonly mail: string;
  readonly file: string;
  readonly import: string;
}

/** Makes one of each through the doors. */
export async function ownOneOfEach(client: Client): Promise<Belongings> {
  const content = 'sku,name,price_net,vat_rate,currency\nW-1,Walked product,10,23,PLN\nW-2,Other product,20,23,PLN';
  await expectOk(client.send('POST', '/api/products/import', { content }));
  const found = await expectOk(client.send('POST', '/api/products/text-search', { query: 'W-1' }));
  const product = found.products[0].id;
  const { customer } = await expectOk(client.send('POST', '/api/customers', { name: 'Walked customer' }));
  const items = [{ productId: product, quantity: 2 }];
  const { offer } = await expectOk(client.send('POST', '/api/offers/quick', { customerId: customer.id, items }));
  await expectOk(client.send('POST', '/api/requests', { clientRequest: 'two walked products' }));
  const { revision } = await expectOk(client.send('POST', `/api/offers/${offer.id}/revisions`));
  const { key } = await expectOk(client.send('POST', '/api/admin/keys', { name: 'walk', door: 'drafts' }));
  const mail = { to: ['buyer@example.test'], subject: 'Offer', text: 'Hello' };
  const { mailId } = await expectOk(client.send('POST', `/api/admin/offers/${offer.id}/mail`, mail));
  const outbox = await expectOk(client.get('/api/admin/outbox'));
  const upload = await client
    .with({ 'content-type': 'text/csv' })
    .send('POST', '/api/admin/imports?kind=products&fileName=walk.csv', content);
  return {
    product,
    customer: customer.id,
    offer: offer.id,
    line: offer.items[0].id,
    revision: revision.id,
    key: key.id,
    mail: mailId,
    file: outbox.items[0].attachments[0].id,
    import: upload.json.import.id,
  };
}

async function expectOk(call: ReturnType<Client['get']>) {
  const { status, json } = await call;
  if (status >= 300) throw new Error(`Answered ${status}: ${JSON.stringify(json)}`);
  return json;
}

/** What each path parameter names. A new parameter without a row here fails the walks. */
const parameters: readonly (readonly [path: RegExp, parameter: string, thing: keyof Belongings])[] = [
  [/^\/api\/offers\//, 'offerId', 'offer'],
  [/^\/api\/offers\//, 'offerProductId', 'line'],
  [/^\/api\/offers\//, 'revisionId', 'revision'],
  [/^\/api\/admin\/offers\//, 'id', 'offer'],
  [/^\/api\/admin\/products\//, 'id', 'product'],
  [/^\/api\/admin\/customers\//, 'id', 'customer'],
  [/^\/api\/admin\/imports\//, 'id', 'import'],
  [/^\/api\/admin\/keys\//, 'id', 'key'],
  [/^\/api\/admin\/outbox\//, 'id', 'mail'],
  [/^\/api\/admin\/outbox\//, 'fileId', 'file'],
];

/** What fields of bodies name. */
const fields: Readonly<Record<string, keyof Belongings>> = {
  productId: 'product',
  customerId: 'customer',
  substitutes: 'product',
  accessories: 'product',
};

/** The path of a route with real ids. */
export function pathWith(route: RouteEntry['route'], ids: Belongings): string {
  return route.path.replace(/:(\w+)/g, (_all, name: string) => {
    const row = parameters.find(([path, parameter]) => parameter === name && path.test(route.path));
    if (!row) throw new Error(`The walks do not know what :${name} of ${route.path} names`);
    return ids[row[2]];
  });
}

/** Values for the id fields of a body. */
export function bodyIds(ids: Belongings): (name: string) => unknown {
  return (name) => {
    const thing = fields[name];
    return thing === undefined ? undefined : ids[thing];
  };
}

/** Ids that nobody has. */
export function nobodysBelongings(): Belongings {
  const id = () => crypto.randomUUID();
  return {
    product: id(),
    customer: id(),
    offer: id(),
    line: id(),
    revision: id(),
    key: id(),
    mail: id(),
    file: id(),
    import: id(),
  };
}

/** How many rows the tenant tables hold, to see that nothing was stored. */
export async function rowCounts({ composition }: TestServer): Promise<Readonly<Record<string, number>>> {
  const tables = ['offer', 'offer_line', 'offer_revision', 'request', 'product', 'customer', 'api_key', 'outbox_mail'];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const { rows } = await composition.app.database.pg.executeSql(`select ${counts.join(', ')}`);
  return rows[0];
}
