import type { App } from '#app/app';
import { recordPayment, removePayment } from '#app/invoice/record-payment';
import { invoiceAnswer, paymentBody } from '#doors/documents/contract/invoice';
import { answerInvoice, invoiceInclude, invoiceQuery } from '#doors/documents/invoices';
import { invoiceInput } from '#doors/documents/offer-input';
import { idParams } from '#doors/documents/offers';
import { pathId, route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';

const payRoute = route({
  method: 'POST',
  path: '/api/invoice/:id/payment',
  summary: 'Note a payment of an invoice, whole or in part',
  description: 'Locks the invoice; when nothing is open any more, it is paid. Answers the invoice.',
  tags: ['invoice'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, query: invoiceQuery, body: paymentBody, response: { 201: invoiceAnswer } },
  async handler({ actor, params, query, body }, app) {
    const id = pathId(params.id);
    invoiceInclude(query);
    const paidAt = invoiceInput({ paid_at: body.paid_at ?? null }).paidAt ?? null;
    await recordPayment(app, actor, { invoiceId: id, amount: body.amount, paidAt, note: body.note?.trim() ?? '' });
    return { status: 201, ...(await answerInvoice(app, actor, { id, query })) };
  },
});

const removeRoute = route({
  method: 'DELETE',
  path: '/api/payment/:id',
  summary: 'Take a payment back',
  description: 'For one that was noted by mistake. The invoice is open again unless other payments cover it.',
  tags: ['invoice'],
  auth: 'session',
  role: 'member',
  schema: { params: idParams },
  async handler({ actor, params }, app) {
    await removePayment(app, actor, pathId(params.id));
    return { status: 204 };
  },
});

export const payments: readonly Route<App>[] = [payRoute, removeRoute];
