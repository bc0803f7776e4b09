import { changeQuantity } from '#app/offer/change-quantity';
import { answerOffer } from '#doors/drafts/answer-offer';
import { changeLineBody, codedError, lineParams, offerAnswer, textError } from '#doors/drafts/contract';
import { offerCodes, pathId, route } from '#doors/drafts/route';
import { versionSeen } from '#doors/http/etag';

export const changeLine = route({
  method: 'PATCH',
  path: '/api/offers/:offerId/products/:offerProductId',
  summary: 'Change the quantity of a line',
  auth: 'session',
  role: 'member',
  errorCodes: offerCodes,
  schema: {
    params: lineParams,
    body: changeLineBody,
    response: { 200: offerAnswer, 400: codedError, 401: textError, 403: codedError, 404: codedError },
  },
  async handler({ actor, params, body, request }, app) {
    const { offer } = await changeQuantity(app, actor, {
      offerId: pathId(params.offerId),
      lineId: params.offerProductId.toLowerCase(),
      quantity: body.quantity,
      ifVersion: versionSeen(request.headers['if-match']),
    });
    return answerOffer(app, actor, { offer });
  },
});
