import { draftedOffer, restoreDrafted } from '#app/offer/drafted-offer';
import { answerOffer } from '#doors/drafts/answer-offer';
import { codedError, draftedAnswer, offerAnswer, offerParams, textError } from '#doors/drafts/contract';
import { presentSnapshot } from '#doors/drafts/present-revision';
import { offerCodes, pathId, route } from '#doors/drafts/route';

export const getDrafted = route({
  method: 'GET',
  path: '/api/offers/:offerId/draft',
  summary: 'Read an offer as it was drafted',
  description: 'What the engine made of the request; `404 revision_not_found` for an offer that no request started.',
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: { params: offerParams, response: { 200: draftedAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    const { createdBy, createdAt, snapshot } = await draftedOffer(app, actor, pathId(params.offerId));
    return { body: { draft: { createdBy, createdAt: createdAt.toISOString(), snapshot: presentSnapshot(snapshot) } } };
  },
});

export const restoreDraft = route({
  method: 'POST',
  path: '/api/offers/:offerId/draft/restore',
  summary: 'Put the draft back',
  description: 'The offer becomes what the engine drafted, at the prices of then, and that is kept as a new revision.',
  auth: 'session',
  role: 'member',
  errorCodes: offerCodes,
  idempotent: true,
  schema: { params: offerParams, response: { 200: offerAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    const { offer } = await restoreDrafted(app, actor, pathId(params.offerId));
    return answerOffer(app, actor, { offer });
  },
});
