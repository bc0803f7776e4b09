import { addProduct as add } from '#app/offer/add-product';
import { answerOffer } from '#doors/drafts/answer-offer';
import { addProductBody, codedError, offerAnswer, offerParams, textError } from '#doors/drafts/contract';
import { offerCodes, pathId, route } from '#doors/drafts/route';
import { versionSeen } from '#doors/http/etag';

export const addProduct = route({
  method: 'POST',
  path: '/api/offers/:offerId/products',
  summary: 'Add a product as the last line',
  auth: 'session',
  role: 'member',
  idempotent: true,
  errorCodes: { ...offerCodes, product_not_found: 'offer_not_found' },
  schema: {
    params: offerParams,
    body: addProductBody,
    response: { 201: offerAnswer, 400: codedError, 401: textError, 403: codedError, 404: codedError, 409: codedError },
  },
  async handler({ actor, params, body, request }, app) {
    const { offer } = await add(app, actor, {
      ...body,
      offerId: pathId(params.offerId),
      productId: body.productId.toLowerCase(),
      ifVersion: versionSeen(request.headers['if-match']),
    });
    return answerOffer(app, actor, { offer, status: 201 });
  },
});
