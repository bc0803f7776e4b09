import { getOffer as get } from '#app/offer/get-offer';
import { answerOffer } from '#doors/drafts/answer-offer';
import { codedError, offerAnswer, offerParams, textError } from '#doors/drafts/contract';
import { offerCodes, pathId, route } from '#doors/drafts/route';

export const getOffer = route({
  method: 'GET',
  path: '/api/offers/:offerId',
  summary: 'Read an offer',
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: { params: offerParams, response: { 200: offerAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    return answerOffer(app, actor, { offer: await get(app, actor, pathId(params.offerId)) });
  },
});
