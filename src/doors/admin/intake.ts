import { getOriginalMail, type IntakeMail, listIntake, listOfferMails, retryMail } from '#app/intake/list-intake';
import {
  adminError,
  type IntakeMailBody,
  idParams,
  intakeAnswer,
  intakeMailAnswer,
  intakeQuery,
  offerMailsAnswer,
  refusals,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';

const list = route({
  method: 'GET',
  path: '/api/admin/intake',
  summary: 'Mails that came into the mailbox',
  auth: 'session',
  role: 'viewer',
  schema: { query: intakeQuery, response: { 200: intakeAnswer, ...refusals } },
  async handler({ actor, query }, app) {
    const { state = null, limit = 50, cursor = null } = query;
    const { mails, nextCursor, counts } = await listIntake(app, actor, { state, limit, cursor });
    const all = { received: 0, drafted: 0, joined: 0, skipped: 0, refused: 0, failed: 0, ...counts };
    const totalCount = state === null ? Object.values(all).reduce((sum, n) => sum + n, 0) : all[state];
    return { body: { items: mails.map(presentMail), nextCursor, totalCount, counts: all } };
  },
});

const retry = route({
  method: 'POST',
  path: '/api/admin/intake/:id/retry',
  summary: 'Try a mail again that became no draft',
  description: 'One that was skipped, or joined an offer, is drafted this time whatever it looks like.',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { params: idParams, response: { 202: intakeMailAnswer, ...refusals, 404: adminError, 409: adminError } },
  async handler({ actor, params }, app) {
    return { status: 202, body: { mail: presentMail(await retryMail(app, actor, pathId(params.id))) } };
  },
});

const original = route({
  method: 'GET',
  path: '/api/admin/intake/:id/original',
  summary: 'A mail as it came',
  auth: 'session',
  role: 'member',
  schema: { params: idParams, response: { 401: adminError, 404: adminError } },
  async handler({ actor, params }, app) {
    const { bytes, name } = await getOriginalMail(app, actor, pathId(params.id));
    // Never shown by the browser: what a stranger wrote is no page of ours.
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
    };
    return { body: Buffer.from(bytes), headers };
  },
});

const ofOffer = route({
  method: 'GET',
  path: '/api/admin/offers/:id/mails',
  summary: 'Mails that made an offer or answered it',
  auth: 'session',
  role: 'viewer',
  schema: { params: idParams, response: { 200: offerMailsAnswer, ...refusals, 404: adminError } },
  handler: async ({ actor, params }, app) => ({
    body: { items: (await listOfferMails(app, actor, pathId(params.id))).map(presentMail) },
  }),
});

export const intakeRoutes = [list, retry, original, ofOffer];

function presentMail(mail: IntakeMail): IntakeMailBody {
  const { id, state, reason, detail, subject, size, offerId, text } = mail;
  const isOver = state !== 'received' && state !== 'drafted';
  return {
    ...{ id, state, reason, detail, subject, size, offerId, text },
    from: { name: mail.senderName, email: mail.senderEmail },
    sentAt: mail.sentAt?.toISOString() ?? null,
    attachments: mail.attachments.map((one) => ({ ...one })),
    troubles: [...mail.troubles],
    receivedAt: mail.receivedAt.toISOString(),
    canRetry: isOver && mail.fileId !== null,
    hasOriginal: mail.fileId !== null,
  };
}
