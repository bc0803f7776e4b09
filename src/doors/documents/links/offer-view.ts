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
    'Named by its serial number. Notes at most once an hour that it was seen, not for callers with a key or a session.',
  tags: ['signed'],
  auth: 'public',
  signed: true,
  schema: {
    params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
    query: linkQuery,
    response: { 403: documentsRefusal },
  },
  async handler({ params, request }, app) {
    const { actor, offerId } = await openPreview(app, request, params.id);
    const print = await printOffer(app, actor, { offerId });
    // A client comes without an account: a cookie of ours is a colleague who looks at the preview.
    const isOurs = request.headers.authorization !== undefined || request.headers.cookie !== undefined;
    if (request.method === 'GET' && !isOurs) await noteView(app, actor, offerId);
    return htmlAnswer(offerHtml(print));
  },
});
