import { Type } from 'typebox';
import { revokeLinks } from '#app/answer/revoke-links';
import { pathId, route } from '#doors/documents/route';

export const revoke = route({
  method: 'POST',
  path: '/api/offer/:id/revoke-links',
  summary: 'End all links to an offer',
  description: 'Whoever has one is refused from now on. Sending the offer again makes new ones.',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { params: Type.Object({ id: Type.String() }) },
  async handler({ actor, params }, app) {
    await revokeLinks(app, actor, pathId(params.id));
    return { status: 204 };
  },
});
