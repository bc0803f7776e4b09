import { type EditOfferInput, editOffer as edit } from '#app/offer/edit-offer';
import { answerOffer } from '#doors/drafts/answer-offer';
import { codedError, type EditOfferBody, editBody, offerAnswer, offerParams, textError } from '#doors/drafts/contract';
import { bodyId, offerCodes, pathId, route } from '#doors/drafts/route';
import { versionSeen } from '#doors/http/etag';

export const editOffer = route({
  method: 'PATCH',
  path: '/api/offers/:offerId',
  summary: 'Edit an offer',
  description: 'Absent fields stay. `If-Match` with the ETag of a read refuses to overwrite a newer version.',
  auth: 'session',
  role: 'member',
  errorCodes: { ...offerCodes, product_not_found: 'not_found' },
  schema: {
    params: offerParams,
    body: editBody,
    response: { 200: offerAnswer, 400: codedError, 401: textError, 403: codedError, 404: codedError, 409: codedError },
  },
  async handler({ actor, params, body, request }, app) {
    const { offer } = await edit(app, actor, {
      ...inputOf(body),
      offerId: pathId(params.offerId),
      ifVersion: versionSeen(request.headers['if-match']),
    });
    return answerOffer(app, actor, { offer });
  },
});

function inputOf({ items, unmatched, customerId, facts, ...fields }: EditOfferBody): Omit<EditOfferInput, 'offerId'> {
  return {
    ...fields,
    ...(customerId === undefined ? {} : { customerId: bodyId(customerId) }),
    ...(facts === undefined ? {} : { facts: facts.map((fact) => ({ ...fact, id: fact.id.toLowerCase() })) }),
    ...(items === undefined ? {} : { items: items.map(lineOf) }),
    ...(unmatched === undefined ? {} : { unmatched: unmatched.map(openPart) }),
  };
}

function lineOf({ id, productId, ...fields }: NonNullable<EditOfferBody['items']>[number]) {
  return {
    ...fields,
    ...(id === undefined ? {} : { id: id.toLowerCase() }),
    ...(productId === undefined ? {} : { productId: bodyId(productId) }),
  };
}

function openPart(part: NonNullable<EditOfferBody['unmatched']>[number]) {
  if (typeof part === 'string') return { item: part, reason: '' };
  const { id, item, reason = '', spans = [], candidates = [] } = part;
  const seen = { spans: spans.map(([start = 0, end = 0]) => [start, end] as const), candidates };
  return { ...(id === undefined ? {} : { id: id.toLowerCase() }), item, reason, ...seen };
}
