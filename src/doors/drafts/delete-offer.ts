import { trashOffer } from '#app/offer/trash-offer';
import { codedError, offerParams, textError } from '#doors/drafts/contract';
import { offerCodes, pathId, route } from '#doors/drafts/route';

export const deleteOffer = route({
  method: 'DELETE',
  path: '/api/offers/:offerId',
  summary: 'Delete an offer',
  description: 'Puts it into the trash. What the customer accepted stays.',
  auth: 'session',
  role: 'member',
  errorCodes: offerCodes,
  schema: { params: offerParams, response: { 401: textError, 403: codedError, 404: codedError } },
  async handler({ actor, params }, app) {
    await trashOffer(app, actor, pathId(params.offerId));
    return { status: 204 };
  },
});
