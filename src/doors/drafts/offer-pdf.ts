import { printOffer } from '#app/offer/print-offer';
import { printPayload, printSample } from '#app/offer/print-payload';
import { codedError, offerParams, pdfBody, pdfQuery, textError } from '#doors/drafts/contract';
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
    const print = await printOffer(app, actor, { offerId });
    const pdf = await app.pdf.renderOffer(print);
    return pdfAnswer(pdf, `oferta-OFR-${offerId.slice(-8).toUpperCase()}.pdf`, query.download === '1');
  },
});

export const samplePdf = route({
  method: 'GET',
  path: '/api/offers/pdf',
  summary: 'A sample offer as PDF',
  auth: 'session',
  role: 'viewer',
  schema: { query: pdfQuery, response: { 401: textError } },
  async handler({ actor, query }, app) {
    const pdf = await app.pdf.renderOffer(await printSample(app, actor));
    return pdfAnswer(pdf, 'oferta-OFR-SAMPLE.pdf', query.download === '1');
  },
});

export const payloadPdf = route({
  method: 'POST',
  path: '/api/offers/pdf',
  summary: 'An offer that is not stored as PDF',
  auth: 'session',
  role: 'viewer',
  unreadableJson: 'refuse',
  errorCodes: { unreadable_body: 'INVALID_JSON', validation_failed: 'VALIDATION_ERROR' },
  schema: { body: pdfBody, query: pdfQuery, response: { 400: codedError, 401: textError } },
  async handler({ actor, body, query }, app) {
    const pdf = await app.pdf.renderOffer(await printPayload(app, actor, body));
    return pdfAnswer(pdf, `oferta-${body.offer.number}.pdf`, query.download === '1');
  },
});
