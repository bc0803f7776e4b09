import { Type } from 'typebox';
import { decideProposal } from '#app/offer/decide-proposal';
import { adminError, proposalAnswer, proposalBody, refusals } from '#doors/admin/contract';
import { presentRedraft } from '#doors/admin/redraft';
import { pathId, route } from '#doors/admin/route';
import { etag } from '#doors/http/etag';

const decide = route({
  method: 'POST',
  path: '/api/admin/offers/:id/customer-proposal',
  summary: 'Confirm or reject who a request came from',
  description:
    'Confirming finds or makes customer and contact, sets both on the offer and drafts it again by what is known of that customer; lines that a person touched stay. A rejection is remembered.',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: {
    params: Type.Object({ id: Type.String({ description: 'Offer.' }) }),
    body: proposalBody,
    response: { 200: proposalAnswer, ...refusals, 404: adminError, 409: adminError },
  },
  async handler({ actor, params: { id }, body }, app) {
    const { customerId, ...wanted } = body;
    const { offer, redraft } = await decideProposal(app, actor, {
      ...wanted,
      ...(customerId === undefined ? {} : { customerId: customerId?.toLowerCase() ?? null }),
      offerId: pathId(id),
    });
    return {
      body: {
        offerId: offer.id,
        state: offer.intake.proposal?.state ?? 'open',
        customerId: offer.header.customerId,
        customerName: offer.header.customerName,
        contactId: offer.document.contactId,
        version: offer.version,
        redraft: redraft && presentRedraft(redraft),
      },
      headers: { etag: etag(offer.version) },
    };
  },
});

export const customerProposalRoutes = [decide];
