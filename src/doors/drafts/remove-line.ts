import { removeLine as remove } from '#app/offer/remove-line';
import { codedError, lineParams, textError } from '#doors/drafts/contract';
import { offerCodes, pathId, route } from '#doors/drafts/route';
import { versionSeen } from '#doors/http/etag';

export const removeLine = route({
  method: 'DELETE',
  path: '/api/offers/:offerId/products/:offerProductId',
  summary: 'Take a line off',
  auth: 'session',
  role: 'member',
  errorCodes: offerCodes,
  schema: { params: lineParams, response: { 401: textError, 403: codedError, 404: codedError } },
  async handler({ actor, params, request }, app) {
    await remove(app, actor, {
      offerId: pathId(params.offerId),
      lineId: params.offerProductId.toLowerCase(),
      ifVersion: versionSeen(request.headers['if-match']),
    });
    return { status: 204 };
  },
});
