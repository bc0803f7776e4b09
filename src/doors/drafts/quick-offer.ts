import { quickOffer as quick } from '#app/offer/quick-offer';
import { Problem } from '#core/problem';
import { answerOffer, recoverOffer } from '#doors/drafts/answer-offer';
import { codedError, offerAnswer, quickBody, textError } from '#doors/drafts/contract';
import { bodyId, route } from '#doors/drafts/route';

export const quickOffer = route({
  method: 'POST',
  path: '/api/offers/quick',
  summary: 'Make a draft of picked products',
  auth: 'session',
  role: 'member',
  idempotent: true,
  recover: recoverOffer,
  errorCodes: { validation_failed: 'VALIDATION_ERROR' },
  schema: { body: quickBody, response: { 201: offerAnswer, 400: codedError, 401: textError } },
  async handler({ actor, body }, app) {
    const customerId = bodyId(body.customerId);
    const customerName = body.customerName?.trim() ? body.customerName : null;
    if (customerId === null && customerName === null) {
      const message = 'customerId or customerName is required';
      throw new Problem('validation_failed', message, [{ path: '', rule: 'required', message }]);
    }
    const items = body.items.map((item) => ({ ...item, productId: item.productId.toLowerCase() }));
    const offer = await quick(app, actor, { customerId, customerName, items });
    return answerOffer(app, actor, { offer, status: 201 });
  },
});
