import { printOffer } from '#app/offer/print-offer';
import { codedError, offerParams, pdfQuery, textError } from '#doors/drafts/contract';
import { pathId, route } from '#doors/drafts/route';
import type { Answer } from '#doors/http/route';

/** Dates in file names and headers are ASCII; so is the whole name. */
export function pdfAnswer(pdf: Uint8Array, name: string, download: boolean): Answer {
  const place = download ? 'attachment' : 'inline';
  return {
    body: Buffer.from(pdf),
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `${place}; filename="${name.replace(/[^\w.-]/g, '_')}"`,
      'cache-control': 'private, no-store',
    },
  };
}

export const offerPdf = route({
  method: 'GET',
  path: '/api/offers/:offerId/pdf',
  summary: 'The offer as PDF',
  auth: 'session',
  role: 'viewer',
  errorCodes: { not_found: 'OFFER_NOT_FOUND' },
  schema: { params: offerParams, query: pdfQuery, response: { 401: textError, 404: codedError } },
  async handler({ actor, params, query }, app) {
    const offerId = pathId(params.offerId);
    const print = await printOffer(app, actor, offerId);
    const pdf = await app.pdf.renderOffer(print);
    return pdfAnswer(pdf, `oferta-OFR-${offerId.slice(-8).toUpperCase()}.pdf`, query.download === '1');
  },
});
