import { type RedraftedOffer, redraftOffer } from '#app/offer/redraft-offer';
import { adminError, idParams, type RedraftOutcome, redraftAnswer, redraftBody, refusals } from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';
import { etag } from '#doors/http/etag';

const redraft = route({
  method: 'POST',
  path: '/api/admin/offers/:id/redraft',
  summary: 'Draft an offer again from its request',
  description:
    'By what is known of its customer by now, and by a mail that answered it. Lines that a person made or changed stay.',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: {
    params: idParams,
    body: redraftBody,
    response: { 200: redraftAnswer, ...refusals, 404: adminError, 409: adminError, 422: adminError },
  },
  async handler({ actor, params: { id }, body }, app) {
    const done = await redraftOffer(app, actor, {
      offerId: pathId(id),
      mailId: body.mailId?.toLowerCase() ?? null,
    });
    const { id: offerId, version } = done.offer;
    return { body: { offerId, version, redraft: presentRedraft(done) }, headers: { etag: etag(version) } };
  },
});

export const redraftRoutes = [redraft];

/** What drafting again came to, for the wire. */
export function presentRedraft({ changed, kept, undo }: RedraftedOffer): RedraftOutcome {
  const way = undo === 'draft' ? ({ kind: 'draft' } as const) : undo && { kind: 'revision' as const, ...undo };
  return { changed, kept, undo: way };
}
