import { Type } from 'typebox';
import { previewMail } from '#app/document/preview-mail';
import { previewInvoiceMail } from '#app/invoice/preview-invoice-mail';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { htmlAnswer } from '#doors/documents/links/html-answer';
import { pathId, route } from '#doors/documents/route';

export const mailPreview = route({
  method: 'GET',
  path: '/api/document/mail-preview',
  summary: 'The mail that would take a document to its contact',
  tags: ['offer'],
  auth: 'session',
  role: 'viewer',
  schema: {
    query: Type.Object({
      type: Type.Union([Type.Literal('offer'), Type.Literal('invoice')]),
      id: Type.String({ maxLength: 60 }),
      reminder: Type.Optional(Type.Boolean({ description: 'Of an invoice: the next reminder.' })),
      message: Type.Optional(
        Type.String({ maxLength: 20_000, description: 'Of an invoice: the words of the sender.' }),
      ),
    }),
    response: { 404: documentsRefusal },
  },
  async handler({ actor, query }, app) {
    const id = pathId(query.id);
    const { reminder: isReminder = false, message = '' } = query;
    const mail =
      query.type === 'offer'
        ? await previewMail(app, actor, id)
        : await previewInvoiceMail(app, actor, { id, isReminder, message });
    return htmlAnswer(mail.html);
  },
});
