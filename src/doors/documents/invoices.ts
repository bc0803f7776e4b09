import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { createInvoice } from '#app/invoice/create-invoice';
import { editInvoice, trashInvoice } from '#app/invoice/edit-invoice';
import { getResource, listResource } from '#app/resource/get-resource';
import { includeTree } from '#core/resource/include-tree';
import { type ListRules, listQuery, queryBoolean } from '#core/resource/list-query';
import { createInvoiceBody, editInvoiceBody, invoiceAnswer } from '#doors/documents/contract/invoice';
import { listParameters, readParameters } from '#doors/documents/contract/parameters';
import { listAnswer } from '#doors/documents/list-answer';
import { elementInput, invoiceInput } from '#doors/documents/offer-input';
import { idParams } from '#doors/documents/offers';
import { presentNode } from '#doors/documents/present-node';
import { pathId, route } from '#doors/documents/route';
import type { Answer, Route } from '#doors/http/route';

/** What the list of invoices understands. */
export const invoiceRules: ListRules = {
  filters: [
    'search',
    'own',
    'project',
    'company',
    'contact',
    'product',
    'status',
    'date_range',
    'total_range',
    'net_total_range',
    'member',
    'recurring',
    'exported',
    'custom_field',
    'trashed',
  ],
  sorts: ['issued_at', 'due_at', 'paid_at', 'number_sequence', 'created_at'],
};

const invoiceIncludes: readonly string[] = [
  'project.invoices',
  'project.unbilledExpenses',
  'contact.company.media',
  'company.media',
  'elements.tag',
  'elements.product',
  'member.user.media',
  'createdBy.user.media',
  'updatedBy.user.media',
  'activities',
  'expenses',
  'expensesCount',
  'lockedTimes',
  'lockedTimesCount',
  'sourceOffer',
  'bankAccount',
  'comments.commentator.media',
  'payments.bankAccount',
  'media',
];

export const invoiceQuery = readParameters(invoiceIncludes);

type Query = Readonly<Record<string, unknown>>;

/** The wanted relations of an invoice. */
export function invoiceInclude(query: unknown) {
  const { include } = query as Query;
  return includeTree(typeof include === 'string' ? include : '', invoiceIncludes);
}

/** An invoice as it is now, as the answer of an endpoint. */
export async function answerInvoice(
  app: App,
  actor: Actor,
  { id, query }: { readonly id: string; readonly query: unknown },
): Promise<Answer> {
  const trashed = queryBoolean(String((query as Query)['filter[trashed]'] ?? '')) === true;
  const node = await getResource(app, actor, { name: 'invoice', id, include: invoiceInclude(query), trashed });
  return { body: presentNode(node, app) };
}

const listInvoices = route({
  method: 'GET',
  path: '/api/invoice',
  summary: 'List invoices',
  tags: ['invoice'],
  auth: 'session',
  role: 'viewer',
  plainJson: true,
  schema: { query: listParameters({ ...invoiceRules, includes: invoiceIncludes }) },
  async handler({ actor, query, request }, app) {
    const wanted = listQuery(query as Query, invoiceRules);
    const page = await listResource(app, actor, { name: 'invoice', query: wanted, include: invoiceInclude(query) });
    const data = page.nodes.map((node) => presentNode(node, app));
    const input = { origin: app.origin(), url: request.url, query: wanted, rules: invoiceRules };
    return { body: listAnswer(page, data, input) };
  },
});

const createRoute = route({
  method: 'POST',
  path: '/api/invoice',
  summary: 'Create an invoice',
  tags: ['invoice'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { query: invoiceQuery, body: createInvoiceBody, response: { 201: invoiceAnswer } },
  async handler({ actor, query, body }, app) {
    invoiceInclude(query);
    const input = invoiceInput(body);
    const elements = (body.elements ?? []).map(elementInput);
    const id = await createInvoice(app, actor, { ...input, contactId: input.contactId ?? '', elements });
    return { status: 201, ...(await answerInvoice(app, actor, { id, query })) };
  },
});

const getInvoice = route({
  method: 'GET',
  path: '/api/invoice/:id',
  summary: 'Read an invoice',
  tags: ['invoice'],
  auth: 'session',
  role: 'viewer',
  plainJson: true,
  schema: { params: idParams, query: invoiceQuery, response: { 200: invoiceAnswer } },
  handler: ({ actor, params, query }, app) => answerInvoice(app, actor, { id: pathId(params.id), query }),
});

const editRoute = (method: 'PUT' | 'PATCH') =>
  route({
    method,
    path: '/api/invoice/:id',
    summary: 'Change an invoice',
    description: 'Absent fields keep their value. `paid_at` marks it as paid; a paid invoice is locked.',
    tags: ['invoice'],
    auth: 'session',
    role: 'member',
    plainJson: true,
    schema: { params: idParams, query: invoiceQuery, body: editInvoiceBody, response: { 200: invoiceAnswer } },
    async handler({ actor, params, query, body }, app) {
      const id = pathId(params.id);
      invoiceInclude(query);
      await editInvoice(app, actor, { id, input: invoiceInput(body) });
      return answerInvoice(app, actor, { id, query });
    },
  });

const deleteInvoice = route({
  method: 'DELETE',
  path: '/api/invoice/:id',
  summary: 'Put an invoice in the trash',
  description: 'What it billed of an offer may be billed again. A paid invoice stays.',
  tags: ['invoice'],
  auth: 'session',
  role: 'member',
  schema: { params: idParams },
  async handler({ actor, params }, app) {
    await trashInvoice(app, actor, pathId(params.id));
    return { status: 204 };
  },
});

export const invoices: readonly Route<App>[] = [
  listInvoices,
  createRoute,
  getInvoice,
  editRoute('PUT'),
  editRoute('PATCH'),
  deleteInvoice,
];
