import { validateOffer as validate } from '#app/offer/validate-offer';
import { codedError, offerParams, textError, validationAnswer } from '#doors/drafts/contract';
import { offerCodes, pathId, route } from '#doors/drafts/route';

export const validateOffer = route({
  method: 'POST',
  path: '/api/offers/:offerId/validate',
  summary: 'Check an offer against its request',
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: {
    params: offerParams,
    response: { 200: validationAnswer, 401: textError, 404: codedError, 422: codedError },
  },
  async handler({ actor, params }, app) {
    return { body: { validation: await validate(app, actor, pathId(params.offerId)) } };
  },
});
