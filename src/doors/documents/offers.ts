import { Type } from 'typebox';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { createDocument } from '#app/document/create-document';
import { editDocument } from '#app/document/edit-document';
import { listDocuments } from '#app/document/list-documents';
import { readDocument } from '#app/document/read-document';
import { trashOffer } from '#app/offer/trash-offer';
import { includeTree } from '#core/resource/include-tree';
import { listQuery, queryBoolean } from '#core/resource/list-query';
import { createOfferBody, editOfferBody } from '#doors/documents/contract/offer';
import { offerAnswer } from '#doors/documents/contract/offer-answer';
import { listParameters, readParameters } from '#doors/documents/contract/parameters';
import { documentListQuery, offerIncludes, offerRules } from '#doors/documents/document-list-query';
import { listAnswer } from '#doors/documents/list-answer';
import { elementInput, offerInput } from '#doors/documents/offer-input';
import { presentNode } from '#doors/documents/present-node';
import { pathId, route } from '#doors/documents/route';
import { etag, versionSeen } from '#doors/http/etag';
import type { Answer } from '#doors/http/route';

export const idParams = Type.Object({ id: Type.String() });
export const offerQuery = readParameters(offerIncludes);

type Query = Readonly<Record<string, unknown>>;

/** The wanted relations of an offer. */
export function offerInclude(query: unknown) {
  const { include } = query as Query;
  return includeTree(typeof include === 'string' ? include : '', offerIncludes);
}

export interface Asked {
  readonly id: string;
  readonly query: unknown;
}

/** An offer as it is now, as the answer of an endpoint. */
export async function answerOffer(app: App, actor: Actor, { id, query }: Asked): Promise<Answer> {
  const trashed = queryBoolean(String((query as Query)['filter[trashed]'] ?? '')) === true;
  const node = await readDocument(app, actor, { id, include: offerInclude(query), trashed });
  return { body: presentNode(node, app), headers: { etag: etag(Number(node.row['version'])) } };
}

export const listOffers = route({
  method: 'GET',
  path: '/api/offer',
  summary: 'List offers',
  tags: ['offer'],
  auth: 'session',
  role: 'viewer',
  plainJson: true,
  schema: { query: listParameters({ ...offerRules, includes: offerIncludes }) },
  async handler({ actor, query, request }, app) {
    const wanted = listQuery(query as Query, offerRules);
    const page = await listDocuments(app, actor, { query: documentListQuery(wanted), include: offerInclude(query) });
    const data = page.nodes.map((node) => presentNode(node, app));
    return {
      body: listAnswer(page, data, { origin: app.origin(), url: request.url, query: wanted, rules: offerRules }),
    };
  },
});

export const createOffer = route({
  method: 'POST',
  path: '/api/offer',
  summary: 'Create an offer',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { query: offerQuery, body: createOfferBody, response: { 201: offerAnswer } },
  async handler({ actor, query, body }, app) {
    const input = { ...offerInput(body), contactId: offerInput(body).contactId ?? '' };
    const elements = (body.elements ?? []).map(elementInput);
    const node = await createDocument(app, actor, { ...input, elements, include: offerInclude(query) });
    return { status: 201, body: presentNode(node, app), headers: { etag: etag(Number(node.row['version'])) } };
  },
});

export const getOffer = route({
  method: 'GET',
  path: '/api/offer/:id',
  summary: 'Read an offer',
  tags: ['offer'],
  auth: 'session',
  role: 'viewer',
  plainJson: true,
  schema: { params: idParams, query: offerQuery, response: { 200: offerAnswer } },
  handler: ({ actor, params, query }, app) => answerOffer(app, actor, { id: pathId(params.id), query }),
});

const editRoute = (method: 'PUT' | 'PATCH') =>
  route({
    method,
    path: '/api/offer/:id',
    summary: 'Change an offer',
    description:
      'Absent fields keep their value. `If-Match` with the ETag of a read refuses to overwrite a newer version.',
    tags: ['offer'],
    auth: 'session',
    role: 'member',
    plainJson: true,
    schema: { params: idParams, query: offerQuery, body: editOfferBody, response: { 200: offerAnswer } },
    async handler({ actor, params, query, body, request }, app) {
      const id = pathId(params.id);
      offerInclude(query);
      await editDocument(app, actor, {
        id,
        input: offerInput(body),
        ifVersion: versionSeen(request.headers['if-match']),
      });
      return answerOffer(app, actor, { id, query });
    },
  });

const deleteOffer = route({
  method: 'DELETE',
  path: '/api/offer/:id',
  summary: 'Put an offer in the trash',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  schema: { params: idParams },
  async handler({ actor, params }, app) {
    await trashOffer(app, actor, pathId(params.id), { evenAnswered: true });
    return { status: 204 };
  },
});

export const offers = [listOffers, createOffer, getOffer, editRoute('PUT'), editRoute('PATCH'), deleteOffer];
