import { Type } from 'typebox';
import { previewMail } from '#app/document/preview-mail';
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
    query: Type.Object({ type: Type.Literal('offer'), id: Type.String({ maxLength: 60 }) }),
    response: { 404: documentsRefusal },
  },
  async handler({ actor, query }, app) {
    return htmlAnswer((await previewMail(app, actor, pathId(query.id))).html);
  },
});
