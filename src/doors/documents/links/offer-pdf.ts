import { standingOfLink } from '#app/answer/linked-offer';
import { printOffer } from '#app/offer/print-offer';
import { linkParams, linkQuery } from '#doors/documents/contract/answer';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { htmlAnswer } from '#doors/documents/links/html-answer';
import { openLink } from '#doors/documents/links/open-link';
import { route } from '#doors/documents/route';
import { answerForm } from '#render/html/answer-form';
import { messageHtml } from '#render/html/offer-html';
import { pdfFileName } from '#render/pdf-file-name';

export const offerPdf = route({
  method: 'GET',
  path: '/api/offer/:id/pdf',
  summary: 'The offer, or the order confirmation, as a PDF',
  description: 'An older link shows a page that says the offer was replaced.',
  tags: ['signed'],
  auth: 'public',
  signed: true,
  schema: { params: linkParams, query: linkQuery, response: { 403: documentsRefusal, 409: documentsRefusal } },
  async handler({ params, request }, app) {
    const link = await openLink(app, request, params.id);
    const asked = new URL(request.url, app.origin()).searchParams.get('options[order_confirmation]') === '1';
    const kind = asked ? 'order_confirmation' : 'offer';
    const print = await printOffer(app, link.actor, { offerId: link.offerId, kind });
    if ((await standingOfLink(app, link)) === 'superseded') {
      return htmlAnswer(messageHtml(print, ...answerForm.superseded(print.language)));
    }
    const pdf = await app.pdf.renderOffer(print);
    const name = pdfFileName(print.number, asked ? '-order-confirmation' : '');
    return {
      body: Buffer.from(pdf),
      headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"` },
    };
  },
});
