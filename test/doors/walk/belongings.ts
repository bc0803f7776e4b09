import type { RouteEntry } from '#doors/http/server-registry';
import type { Client, TestServer } from '../test-server.ts';
import { attachWalked } from './attach-walked.ts';

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
  readonly contact: string;
  readonly project: string;
  readonly rate: string;
  readonly unit: string;
  readonly vatRate: string;
  readonly tag: string;
  readonly time: string;
  readonly expense: string;
  readonly member: string;
  readonly learned: string;
  readonly synonyms: string;
  readonly template: string;
  readonly standard: string;
  readonly customerStandard: string;
  readonly thread: string;
  readonly document: string;
  readonly element: string;
  readonly comment: string;
  readonly invoice: string;
  readonly payment: string;
  readonly webhook: string;
  readonly media: string;
  readonly batch: string;
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
  const { thread } = await expectOk(client.send('POST', `/api/offers/${offer.id}/chat/threads`));
  const { key } = await expectOk(client.send('POST', '/api/admin/keys', { name: 'walk', door: 'drafts' }));
  const mail = { to: ['buyer@example.test'], subject: 'Offer', text: 'Hello' };
  const { mailId } = await expectOk(client.send('POST', `/api/admin/offers/${offer.id}/mail`, mail));
  const outbox = await expectOk(client.get('/api/admin/outbox'));
  const upload = await client
    .with({ 'content-type': 'text/csv' })
    .send('POST', '/api/admin/imports?kind=products&fileName=walk.csv', content);
  const { batch } = await expectOk(client.send('POST', '/api/admin/batches', { name: 'Walked batch' }));
  return {
    ...(await ownDocuments(client, customer.id)),
    product,
    customer: customer.id,
    offer: offer.id,
    line: offer.items[0].id,
    revision: revision.id,
    key: key.id,
    mail: mailId,
    file: outbox.items[0].attachments[0].id,
    import: upload.json.import.id,
    batch: batch.id,
    thread: thread.id,
    ...(await ownMemory(client, { productId: product, customerId: customer.id })),
  };
}

async function ownMemory(client: Client, { productId, customerId }: { productId: string; customerId: string }) {
  const make = async (path: string, body: object) => (await expectOk(client.send('POST', path, body))).id as string;
  const standard = { attribute: 'colour', value: 'black' };
  return {
    learned: await make('/api/admin/learned', { requestItem: 'walked words', productId }),
    synonyms: await make('/api/admin/synonyms', { words: ['walk', 'stroll'] }),
    template: await make('/api/admin/templates', { kind: 'snippet', name: 'Walk' }),
    standard: await make('/api/admin/standards', standard),
    customerStandard: await make(`/api/admin/customers/${customerId}/standards`, standard),
  };
}

type DocumentThing =
  | 'contact'
  | 'project'
  | 'rate'
  | 'unit'
  | 'vatRate'
  | 'tag'
  | 'time'
  | 'expense'
  | 'member'
  | 'document'
  | 'element'
  | 'comment'
  | 'invoice'
  | 'payment'
  | 'webhook'
  | 'media';

async function ownDocuments(client: Client, company: string): Promise<Pick<Belongings, DocumentThing>> {
  const make = async (path: string, body: unknown) => (await expectOk(client.send('POST', `/api/${path}`, body))).id;
  const member = (await expectOk(client.get('/api/member'))).data[0].id;
  const start = { company_id: company, member_id: member, starts_at: '2026-03-02' };
  const project = await make('project', { name: 'Walked project', ...start });
  const rate = await make('rate', { name: 'Walked rate', price: 100 });
  const contact = await make('contact', { firstname: 'Walked', company_id: company });
  const document = await make('offer', { contact_id: contact, name: 'Walked document' });
  const element = {
    document_type: 'Modules\\Salesforce\\Offer',
    document_id: document,
    type: 'heading',
    name: 'Walked',
  };
  return {
    contact,
    document,
    element: await make('document_element', element),
    invoice: await make('invoice', { contact_id: contact, name: 'Walked invoice' }),
    payment: await ownPayment(client, contact),
    webhook: await make('webhook', { event: '*', url: 'https://hooks.example.test/walk' }),
    media: await attachWalked(client, document),
    comment: await make(`offer/${document}/comment`, { text: 'Walked' }),
    project,
    rate,
    unit: await make('unit', { name: 'walk' }),
    vatRate: await make('vat_rate', { name: 'Walked', rate: 8.1 }),
    tag: await make('tag', { name: 'Walked' }),
    time: await make('time', { description: 'Walked', project_id: project, rate_id: rate, amount: 1 }),
    expense: await make('expense', { name: 'Walked', amount: 1 }),
    member: String(member),
  };
}

/** A payment of an invoice of its own, which it locks. */
async function ownPayment(client: Client, contact: string): Promise<string> {
  const elements = [{ type: 'paragraph', name: 'Walked', amount: 10 }];
  const { id } = await expectOk(client.send('POST', '/api/invoice', { contact_id: contact, elements }));
  const pay = client.send('POST', `/api/invoice/${id}/payment?include=payments`, { amount: 1 });
  return (await expectOk(pay)).payments[0].id;
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
  [/^\/api\/offers\//, 'threadId', 'thread'],
  [/^\/api\/admin\/offers\//, 'id', 'offer'],
  [/^\/api\/admin\/products\//, 'id', 'product'],
  [/^\/api\/admin\/customers\//, 'id', 'customer'],
  [/^\/api\/admin\/imports\//, 'id', 'import'],
  [/^\/api\/admin\/learned\//, 'id', 'learned'],
  [/^\/api\/admin\/synonyms\//, 'id', 'synonyms'],
  [/^\/api\/admin\/templates\//, 'id', 'template'],
  [/^\/api\/admin\/standards\//, 'id', 'standard'],
  [/^\/api\/admin\/customers\//, 'standardId', 'customerStandard'],
  [/^\/api\/admin\/keys\//, 'id', 'key'],
  [/^\/api\/admin\/intake\//, 'id', 'mail'],
  [/^\/api\/admin\/batches\//, 'id', 'batch'],
  [/^\/api\/admin\/batches\//, 'fileId', 'batch'],
  [/^\/api\/admin\/batches\//, 'name', 'batch'],
  [/^\/api\/admin\/outbox\//, 'id', 'mail'],
  [/^\/api\/admin\/outbox\//, 'fileId', 'file'],
  [/^\/api\/offer\//, 'id', 'document'],
  [/^\/api\/document_element\//, 'id', 'element'],
  [/^\/api\/comment\//, 'id', 'comment'],
  [/^\/api\/invoice\//, 'id', 'invoice'],
  [/^\/api\/payment\//, 'id', 'payment'],
  [/^\/api\/webhook\//, 'id', 'webhook'],
  [/^\/api\/media\//, 'id', 'media'],
  [/^\/api\/contact\//, 'id', 'contact'],
  [/^\/api\/company\//, 'id', 'customer'],
  [/^\/api\/project\//, 'id', 'project'],
  [/^\/api\/product\//, 'id', 'product'],
  [/^\/api\/rate\//, 'id', 'rate'],
  [/^\/api\/unit\//, 'id', 'unit'],
  [/^\/api\/vat_rate\//, 'id', 'vatRate'],
  [/^\/api\/tag\//, 'id', 'tag'],
  [/^\/api\/time\//, 'id', 'time'],
  [/^\/api\/expense\//, 'id', 'expense'],
  [/^\/api\/member\//, 'id', 'member'],
];

/** What fields of bodies name. */
const fields: Readonly<Record<string, keyof Belongings>> = {
  productId: 'product',
  customerId: 'customer',
  offerId: 'offer',
  threadId: 'thread',
  substitutes: 'product',
  accessories: 'product',
  company_id: 'customer',
  contact_id: 'contact',
  project_id: 'project',
  rate_id: 'rate',
  unit_id: 'unit',
  vat_rate_id: 'vatRate',
  tag_id: 'tag',
  product_id: 'product',
  products: 'product',
  member_id: 'member',
  document_id: 'document',
  assigned_member_ids: 'member',
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
    contact: id(),
    project: id(),
    rate: id(),
    unit: id(),
    vatRate: id(),
    tag: id(),
    time: id(),
    expense: id(),
    document: id(),
    element: id(),
    comment: id(),
    invoice: id(),
    payment: id(),
    webhook: id(),
    media: id(),
    member: String(900_000_000 + Math.floor(Math.random() * 1_000_000)),
    learned: id(),
    synonyms: id(),
    template: id(),
    standard: id(),
    customerStandard: id(),
    thread: id(),
    batch: id(),
  };
}

let tenantTables: readonly string[] | null = null;

/** How many rows the tables hold that belong to a tenant, to see that nothing was stored. */
export async function rowCounts({ composition }: TestServer): Promise<Readonly<Record<string, number>>> {
  const { pg } = composition.app.database;
  tenantTables ??= (
    await pg.executeSql(`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'tenant_id'
       order by 1`)
  ).rows.map(({ relname }) => relname);
  const counts = tenantTables.map((table) => `(select count(*)::int from "${table}") as "${table}"`);
  const { rows } = await pg.executeSql(`select ${counts.join(', ')}`);
  return rows[0];
}
