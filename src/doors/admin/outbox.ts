import { Type } from 'typebox';
import { getAttachment, listMails, type StoredMail } from '#app/mail/list-mails';
import { adminError, type MailBody, mailsAnswer, refusals } from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';

const readOutbox = route({
  method: 'GET',
  path: '/api/admin/outbox',
  summary: 'Mail that left, or waits here',
  description: 'Without a mail server all mail stays here.',
  auth: 'session',
  role: 'admin',
  schema: {
    query: Type.Object({
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50, description: 'Rows a page.' })),
      cursor: Type.Optional(Type.String({ maxLength: 100, description: '`nextCursor` of the page before.' })),
    }),
    response: { 200: mailsAnswer, ...refusals },
  },
  async handler({ actor, query }, app) {
    const page = await listMails(app, actor, { limit: query.limit ?? 50, cursor: query.cursor ?? null });
    return { body: { items: page.mails.map(presentMail), nextCursor: page.nextCursor } };
  },
});

const readAttachment = route({
  method: 'GET',
  path: '/api/admin/outbox/:id/files/:fileId',
  summary: 'A file that a mail carries',
  auth: 'session',
  role: 'admin',
  schema: {
    params: Type.Object({ id: Type.String({ description: 'Mail.' }), fileId: Type.String({ description: 'File.' }) }),
    response: { 401: adminError, 404: adminError },
  },
  async handler({ actor, params }, app) {
    const wanted = { mailId: pathId(params.id), fileId: pathId(params.fileId) };
    const { bytes, mimeType, name } = await getAttachment(app, actor, wanted);
    const headers = { 'content-type': mimeType, 'content-disposition': `inline; filename="${name}"` };
    return { body: Buffer.from(bytes), headers };
  },
});

export const outboxRoutes = [readOutbox, readAttachment];

function presentMail(mail: StoredMail): MailBody {
  return {
    id: mail.id,
    state: mail.state,
    from: mail.sender,
    to: mail.recipients,
    subject: mail.subject,
    text: mail.textBody,
    attachments: mail.attachments.map(({ fileId, name }) => ({ id: fileId, name })),
    error: mail.error,
    createdAt: mail.createdAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
  };
}
