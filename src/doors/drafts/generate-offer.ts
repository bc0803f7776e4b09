import { draftOffer } from '#app/offer/draft-offer';
import { pastedSource } from '#core/offer/request-source';
import { answerOffer, recoverOffer } from '#doors/drafts/answer-offer';
import { codedError, draftProgress, generateBody, offerAnswer, textError } from '#doors/drafts/contract';
import { bodyId, route } from '#doors/drafts/route';

export const generateOffer = route({
  method: 'POST',
  path: '/api/offers',
  summary: 'Generate a draft offer',
  description: "Matches a client's request against the catalogue and stores the priced draft.",
  auth: 'session',
  role: 'member',
  idempotent: true,
  recover: recoverOffer,
  events: { answer: 'offer', progress: draftProgress },
  timeoutMs: 300_000,
  errorCodes: {
    validation_failed: 'VALIDATION_ERROR',
    internal_error: 'OFFER_GENERATION_FAILED',
    generation_failed: 'OFFER_GENERATION_FAILED',
  },
  schema: { body: generateBody, response: { 201: offerAnswer, 400: codedError, 401: textError, 500: codedError } },
  async handler({ actor, body, signal, progress }, app) {
    const offer = await draftOffer(app, actor, {
      clientRequest: body.clientRequest,
      customerId: bodyId(body.customerId),
      customerName: body.customerName ?? null,
      ...(body.source ? { source: { ...pastedSource, ...body.source } } : {}),
      signal,
      tell: progress,
    });
    return answerOffer(app, actor, { offer, status: 201 });
  },
});
