import type { Static } from 'typebox';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { addElement, editElement, removeElement } from '#app/document/edit-element';
import { unknownDocument } from '#app/document/unknown-document';
import {
  addInvoiceElement,
  editInvoiceElement,
  findInvoice,
  removeInvoiceElement,
} from '#app/invoice/edit-invoice-element';
import { getResource, listResource } from '#app/resource/get-resource';
import { Problem } from '#core/problem';
import { includeTree } from '#core/resource/include-tree';
import { type ListRules, listQuery } from '#core/resource/list-query';
import { isUuid } from '#core/uuid';
import { createElementBody, editElementBody } from '#doors/documents/contract/offer';
import { elementAnswer } from '#doors/documents/contract/offer-answer';
import { listParameters, readParameters } from '#doors/documents/contract/parameters';
import { listAnswer } from '#doors/documents/list-answer';
import { elementInput } from '#doors/documents/offer-input';
import { idParams } from '#doors/documents/offers';
import { presentNode } from '#doors/documents/present-node';
import { pathId, route } from '#doors/documents/route';
import { versionSeen } from '#doors/http/etag';
import type { Answer, Route } from '#doors/http/route';

const rules: ListRules = { filters: ['search', 'document_type', 'document_id'], sorts: [] };
const includes = ['document', 'vatRate', 'rate', 'tag', 'product.tag', 'product.unit', 'account'];
const query = readParameters(includes);

type Query = Readonly<Record<string, unknown>>;

function include(given: unknown) {
  const text = (given as Query)['include'];
  return includeTree(typeof text === 'string' ? text : '', includes);
}

async function answerElement(
  app: App,
  actor: Actor,
  { id, query: given }: { id: string; query: unknown },
): Promise<Answer> {
  const name = (await findInvoice(app, actor, id)) === null ? 'element' : 'invoiceElement';
  return { body: presentNode(await getResource(app, actor, { name, id, include: include(given) }), app) };
}

/** Elements of offers, of invoices, or of both where nobody says which. */
function sourceFor(filters: Readonly<Record<string, string>>) {
  const type = filters['document_type'];
  if (type === undefined) return 'anyElement';
  return isInvoice(type) ? 'invoiceElement' : 'element';
}

function isInvoice(documentType: string | undefined): boolean {
  return documentType?.endsWith('Invoice') === true;
}

/** The document that a body names; what is no id names nothing. */
function documentId(text: string): string {
  if (isUuid(text)) return text.toLowerCase();
  throw unknownDocument();
}

/** In a body an unknown document is a fault of the body. */
async function namingDocument<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (problem) {
    throw problem instanceof Problem && problem.code === 'not_found' ? unknownDocument() : problem;
  }
}

const listElements = route({
  method: 'GET',
  path: '/api/document_element',
  summary: 'List elements of documents',
  tags: ['document_element'],
  auth: 'session',
  role: 'viewer',
  plainJson: true,
  schema: { query: listParameters({ ...rules, includes }) },
  async handler({ actor, query: given, request }, app) {
    const wanted = listQuery(given as Query, rules);
    const page = await listResource(app, actor, {
      name: sourceFor(wanted.filters),
      query: wanted,
      include: include(given),
    });
    const data = page.nodes.map((node) => presentNode(node, app));
    return { body: listAnswer(page, data, { origin: app.origin(), url: request.url, query: wanted, rules }) };
  },
});

const createElement = route({
  method: 'POST',
  path: '/api/document_element',
  summary: 'Add an element to a document',
  tags: ['document_element'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { query, body: createElementBody, response: { 201: elementAnswer } },
  async handler({ actor, query: given, body, request }, app) {
    include(given);
    const id = documentId(body.document_id);
    const input = elementInput(body);
    const ifVersion = versionSeen(request.headers['if-match']);
    const add = isInvoice(body.document_type)
      ? addInvoiceElement(app, actor, { invoiceId: id, input })
      : addElement(app, actor, { offerId: id, input, ifVersion });
    return { status: 201, ...(await answerElement(app, actor, { id: await namingDocument(add), query: given })) };
  },
});

const getElement = route({
  method: 'GET',
  path: '/api/document_element/:id',
  summary: 'Read an element',
  tags: ['document_element'],
  auth: 'session',
  role: 'viewer',
  plainJson: true,
  schema: { params: idParams, query, response: { 200: elementAnswer } },
  handler: ({ actor, params, query: given }, app) => answerElement(app, actor, { id: pathId(params.id), query: given }),
});

const editRoute = (method: 'PUT' | 'PATCH') =>
  route({
    method,
    path: '/api/document_element/:id',
    summary: 'Change or move an element',
    description: 'Absent fields keep their value. `If-Match` names the version of the document, as everywhere here.',
    tags: ['document_element'],
    auth: 'session',
    role: 'member',
    plainJson: true,
    schema: { params: idParams, query, body: editElementBody, response: { 200: elementAnswer } },
    async handler({ actor, params, query: given, body, request }, app) {
      const id = pathId(params.id);
      include(given);
      await edit(app, actor, { id, body, ifVersion: versionSeen(request.headers['if-match']) });
      return answerElement(app, actor, { id, query: given });
    },
  });

/** Changes an element where it stands; it moves between documents of one kind only. */
async function edit(
  app: App,
  actor: Actor,
  { id, body, ifVersion }: { readonly id: string; readonly body: EditBody; readonly ifVersion: number | null },
): Promise<void> {
  const input = elementInput(body);
  const target = body.document_id === undefined ? undefined : documentId(body.document_id);
  const invoice = await findInvoice(app, actor, id);
  const isSameKind = body.document_type === undefined || isInvoice(body.document_type) === (invoice !== null);
  if (!isSameKind) throw unknownDocument();
  const work =
    invoice === null
      ? editElement(app, actor, { id, input, ifVersion, ...(target ? { offerId: target } : {}) })
      : editInvoiceElement(app, actor, { id, input, ...(target ? { invoiceId: target } : {}) });
  await work;
}

type EditBody = Static<typeof editElementBody>;

const deleteElement = route({
  method: 'DELETE',
  path: '/api/document_element/:id',
  summary: 'Remove an element',
  tags: ['document_element'],
  auth: 'session',
  role: 'member',
  schema: { params: idParams },
  async handler({ actor, params, request }, app) {
    const id = pathId(params.id);
    const onInvoice = (await findInvoice(app, actor, id)) !== null;
    if (onInvoice) await removeInvoiceElement(app, actor, id);
    else await removeElement(app, actor, { id, ifVersion: versionSeen(request.headers['if-match']) });
    return { status: 204 };
  },
});

export const elements: readonly Route<App>[] = [
  listElements,
  createElement,
  getElement,
  editRoute('PUT'),
  editRoute('PATCH'),
  deleteElement,
];
