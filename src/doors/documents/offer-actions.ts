import type { App } from '#app/app';
import { duplicateDocument } from '#app/document/duplicate-document';
import { addProducts as add, addElements as addLines } from '#app/document/edit-element';
import { restoreDocument } from '#app/document/restore-document';
import { sendDocument } from '#app/document/send-document';
import { addElementsBody, addProductsBody, sendOfferBody } from '#doors/documents/contract/offer';
import { offerAnswer } from '#doors/documents/contract/offer-answer';
import { elementInput } from '#doors/documents/offer-input';
import { answerOffer, idParams, offerInclude, offerQuery } from '#doors/documents/offers';
import { pathId, route } from '#doors/documents/route';
import { versionSeen } from '#doors/http/etag';
import type { Route } from '#doors/http/route';

const addProducts = route({
  method: 'POST',
  path: '/api/offer/:id/add-products',
  summary: 'Add products as elements',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: offerQuery, body: addProductsBody, response: { 200: offerAnswer } },
  async handler({ actor, params, query, body, request }, app) {
    const id = pathId(params.id);
    offerInclude(query);
    const productIds = body.products.map((product) => product.toLowerCase());
    const ifVersion = versionSeen(request.headers['if-match']);
    await add(app, actor, { offerId: id, productIds, beforeOrder: body.beforeOrder ?? null, ifVersion });
    return answerOffer(app, actor, { id, query });
  },
});

const addElements = route({
  method: 'POST',
  path: '/api/offer/:id/add-elements',
  summary: 'Add several elements at one place',
  description: 'All or none. `beforeOrder` is a place from 1; the end unless given.',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: offerQuery, body: addElementsBody, response: { 200: offerAnswer } },
  async handler({ actor, params, query, body, request }, app) {
    const id = pathId(params.id);
    offerInclude(query);
    const elements = body.elements.map(elementInput);
    const ifVersion = versionSeen(request.headers['if-match']);
    await addLines(app, actor, { offerId: id, elements, beforeOrder: body.beforeOrder ?? null, ifVersion });
    return answerOffer(app, actor, { id, query });
  },
});

const sendOffer = route({
  method: 'POST',
  path: '/api/offer/:id/send',
  summary: 'Send an offer by mail',
  description: 'Locks the offer. The mail leaves with the change or not at all.',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: offerQuery, body: sendOfferBody, response: { 200: offerAnswer } },
  async handler({ actor, params, query, body }, app) {
    const id = pathId(params.id);
    offerInclude(query);
    const { email = null, message = null, ccToOwner = false, attachments } = body;
    await sendDocument(app, actor, { id, email, message, ccToOwner, attachments: attachments ?? [] });
    return answerOffer(app, actor, { id, query });
  },
});

const duplicateOffer = route({
  method: 'POST',
  path: '/api/offer/:id/duplicate',
  summary: 'Copy an offer as a new draft',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: offerQuery, response: { 201: offerAnswer } },
  async handler({ actor, params, query }, app) {
    offerInclude(query);
    const id = await duplicateDocument(app, actor, pathId(params.id));
    return { status: 201, ...(await answerOffer(app, actor, { id, query })) };
  },
});

const restoreOffer = route({
  method: 'POST',
  path: '/api/offer/:id/restore',
  summary: 'Take an offer out of the trash',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: offerQuery, response: { 200: offerAnswer } },
  async handler({ actor, params, query }, app) {
    const id = pathId(params.id);
    offerInclude(query);
    await restoreDocument(app, actor, id);
    return answerOffer(app, actor, { id, query });
  },
});

export const offerActions: readonly Route<App>[] = [addProducts, addElements, sendOffer, duplicateOffer, restoreOffer];
