import type { App } from '#app/app';
import { billOffer } from '#app/invoice/bill-offer';
import { restoreInvoice } from '#app/invoice/edit-invoice';
import { openInvoice, printInvoice } from '#app/invoice/print-invoice';
import { sendInvoice } from '#app/invoice/send-invoice';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import { linkParams, linkQuery } from '#doors/documents/contract/answer';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { billOfferBody, invoiceAnswer, sendInvoiceBody } from '#doors/documents/contract/invoice';
import { answerInvoice, invoiceInclude, invoiceQuery } from '#doors/documents/invoices';
import { refuseForged } from '#doors/documents/links/open-link';
import { idParams } from '#doors/documents/offers';
import { pathId, route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';
import { pdfFileName } from '#render/pdf-file-name';

const billRoute = route({
  method: 'POST',
  path: '/api/offer/:id/invoice',
  summary: 'Make an invoice from an approved offer',
  description: 'Each element is billed once; several invoices may share an offer.',
  tags: ['offer', 'invoice'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: invoiceQuery, body: billOfferBody, response: { 201: invoiceAnswer } },
  async handler({ actor, params, query, body }, app) {
    invoiceInclude(query);
    const elements = body.elements?.map((id) => id.toLowerCase()) ?? null;
    const id = await billOffer(app, actor, { offerId: pathId(params.id), elements });
    return { status: 201, ...(await answerInvoice(app, actor, { id, query })) };
  },
});

const restoreRoute = route({
  method: 'POST',
  path: '/api/invoice/:id/restore',
  summary: 'Take an invoice out of the trash',
  tags: ['invoice'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: invoiceQuery, response: { 200: invoiceAnswer } },
  async handler({ actor, params, query }, app) {
    const id = pathId(params.id);
    invoiceInclude(query);
    await restoreInvoice(app, actor, id);
    return answerInvoice(app, actor, { id, query });
  },
});

const sendRoute = route({
  method: 'POST',
  path: '/api/invoice/:id/send',
  summary: 'Send an invoice by mail',
  description: 'Locks the invoice. The mail, with the PDF, leaves a moment later.',
  tags: ['invoice'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: invoiceQuery, body: sendInvoiceBody, response: { 200: invoiceAnswer } },
  async handler({ actor, params, query, body }, app) {
    const id = pathId(params.id);
    invoiceInclude(query);
    await sendInvoice(app, actor, {
      id,
      recipients: body.recipients ?? null,
      message: body.message ?? null,
      isReminder: body.increaseDunningLevel ?? false,
      ccToOwner: body.ccToOwner ?? false,
      adjustDates: body.adjustDates ?? false,
    });
    return answerInvoice(app, actor, { id, query });
  },
});

const pdfRoute = route({
  method: 'GET',
  path: '/api/invoice/:id/pdf',
  summary: 'The invoice as a PDF',
  description: 'In Swiss francs and with a Swiss account it ends with the QR bill.',
  tags: ['signed'],
  auth: 'public',
  signed: true,
  schema: { params: linkParams, query: linkQuery, response: { 403: documentsRefusal } },
  async handler({ params, request }, app) {
    refuseForged(app, request);
    const actor = isUuid(params.id) ? await openInvoice(app, params.id.toLowerCase(), request.id) : null;
    if (!actor) throw new Problem('invalid_signature', 'Invalid signature.');
    const print = await printInvoice(app, actor, params.id.toLowerCase());
    const pdf = await app.pdf.renderOffer(print);
    const name = pdfFileName(print.number);
    return {
      body: Buffer.from(pdf),
      headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"` },
    };
  },
});

export const invoiceActions: readonly Route<App>[] = [billRoute, restoreRoute, sendRoute, pdfRoute];
