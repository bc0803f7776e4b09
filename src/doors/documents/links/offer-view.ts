import { Type } from 'typebox';
import { noteView } from '#app/answer/note-view';
import { printOffer } from '#app/offer/print-offer';
import { linkQuery } from '#doors/documents/contract/answer';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { htmlAnswer } from '#doors/documents/links/html-answer';
import { openPreview } from '#doors/documents/links/open-link';
import { route } from '#doors/documents/route';
import { offerHtml } from '#render/html/offer-html';

export const offerView = route({
  method: 'GET',
  path: '/api/offer/:id/view',
  summary: 'The offer as a page, without any decision',
  description:
    'Named by its serial number. Notes at most once an hour that it was seen, not for a key or a member of its company.',
  tags: ['signed'],
  auth: 'public',
  signed: true,
  schema: {
    params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
    query: linkQuery,
    response: { 403: documentsRefusal },
  },
  async handler({ params, request, caller }, app) {
    const { actor, offerId } = await openPreview(app, request, params.id);
    const print = await printOffer(app, actor, { offerId });
    if (request.method === 'GET') await noteView(app, actor, { offerId, by: await caller() });
    return htmlAnswer(offerHtml(print));
  },
});
