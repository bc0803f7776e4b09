import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { ChangedOffer } from '#app/offer/change-offer';
import {
  getRevision as get,
  keepRevision as keep,
  listRevisions as list,
  restoreRevision as restore,
} from '#app/offer/revisions';
import { isUuid } from '#core/uuid';
import { answerOffer } from '#doors/drafts/answer-offer';
import {
  codedError,
  fullRevisionAnswer,
  offerParams,
  restoreAnswer,
  revisionAnswer,
  revisionParams,
  revisionsAnswer,
  textError,
} from '#doors/drafts/contract';
import { presentFullRevision, presentRevision } from '#doors/drafts/present-revision';
import { offerCodes, pathId, route } from '#doors/drafts/route';

export const listRevisions = route({
  method: 'GET',
  path: '/api/offers/:offerId/revisions',
  summary: 'List the revisions of an offer',
  description: 'Newest first; empty for an unknown offer.',
  auth: 'session',
  role: 'viewer',
  schema: { params: offerParams, response: { 200: revisionsAnswer, 401: textError } },
  async handler({ actor, params }, app) {
    const revisions = isUuid(params.offerId) ? await list(app, actor, params.offerId.toLowerCase()) : [];
    return { body: { revisions: revisions.map(presentRevision) } };
  },
});

export const keepRevision = route({
  method: 'POST',
  path: '/api/offers/:offerId/revisions',
  summary: 'Keep the offer as it stands as a revision',
  auth: 'session',
  role: 'member',
  idempotent: true,
  errorCodes: offerCodes,
  schema: { params: offerParams, response: { 201: revisionAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    const made = await keep(app, actor, pathId(params.offerId));
    return { status: 201, body: { revision: await newest(app, actor, made) } };
  },
});

export const getRevision = route({
  method: 'GET',
  path: '/api/offers/:offerId/revisions/:revisionId',
  summary: 'Read a revision with its content',
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: { params: revisionParams, response: { 200: fullRevisionAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    const ids = { offerId: pathId(params.offerId), revisionId: pathId(params.revisionId) };
    return { body: { revision: presentFullRevision(await get(app, actor, ids)) } };
  },
});

export const restoreRevision = route({
  method: 'POST',
  path: '/api/offers/:offerId/revisions/:revisionId/restore',
  summary: 'Put a revision back',
  description: 'Restores lines with their prices, open parts and fields as a draft, and keeps that as a new revision.',
  auth: 'session',
  role: 'member',
  errorCodes: offerCodes,
  idempotent: true,
  schema: { params: revisionParams, response: { 200: restoreAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    const ids = { offerId: pathId(params.offerId), revisionId: pathId(params.revisionId) };
    const made = await restore(app, actor, ids);
    const answer = await answerOffer(app, actor, { offer: made.offer });
    const body = { ...(answer.body as { offer: unknown }), revision: await newest(app, actor, made) };
    return { ...answer, body };
  },
});

async function newest(app: App, actor: Actor, { offer, revision }: ChangedOffer) {
  if (!revision) throw new Error('A change that keeps a revision made none.');
  return presentRevision(await get(app, actor, { offerId: offer.id, revisionId: revision.id }));
}
