import { forgetMailbox, getMailbox, lookSoon, type MailboxRow, setMailbox, tryMailbox } from '#app/intake/set-mailbox';
import { mailboxFaultOf } from '#app/ports';
import { type MailboxBody, mailboxAnswer, mailboxEdit, mailboxTrial, refusals } from '#doors/admin/contract';
import { route } from '#doors/admin/route';

const read = route({
  method: 'GET',
  path: '/api/admin/mailbox',
  summary: 'The mailbox that requests arrive in',
  auth: 'session',
  role: 'admin',
  schema: { response: { 200: mailboxAnswer, ...refusals } },
  handler: async ({ actor }, app) => ({ body: { mailbox: present(await getMailbox(app, actor)) } }),
});

const put = route({
  method: 'PUT',
  path: '/api/admin/mailbox',
  summary: 'Set the mailbox',
  description: 'The server may be in a private network: only owners and admins may name one.',
  auth: 'session',
  role: 'admin',
  schema: { body: mailboxEdit, response: { 200: mailboxAnswer, ...refusals } },
  handler: async ({ actor, body }, app) => ({ body: { mailbox: present(await setMailbox(app, actor, body)) } }),
});

const remove = route({
  method: 'DELETE',
  path: '/api/admin/mailbox',
  summary: 'Forget the mailbox',
  description: 'What came from it stays.',
  auth: 'session',
  role: 'admin',
  schema: { response: { 200: mailboxAnswer, ...refusals } },
  async handler({ actor }, app) {
    await forgetMailbox(app, actor);
    return { body: { mailbox: null } };
  },
});

const test = route({
  method: 'POST',
  path: '/api/admin/mailbox/test',
  summary: 'Try a sign-in to a mailbox',
  description: 'Stores nothing.',
  auth: 'session',
  role: 'admin',
  schema: { body: mailboxEdit, response: { 200: mailboxTrial, ...refusals } },
  handler: async ({ actor, body }, app) => ({ body: await tryMailbox(app, actor, body) }),
});

const look = route({
  method: 'POST',
  path: '/api/admin/mailbox/look',
  summary: 'Look into the mailbox now',
  auth: 'session',
  role: 'member',
  schema: { response: { 202: mailboxAnswer, ...refusals } },
  async handler({ actor }, app) {
    await lookSoon(app, actor);
    return { status: 202, body: { mailbox: present(await getMailbox(app, actor)) } };
  },
});

export const mailboxRoutes = [read, put, remove, test, look];

function present(row: MailboxRow | null): MailboxBody | null {
  if (!row) return null;
  const { host, port, security, userName, folder, moveTo, active, everySeconds, readExisting } = row;
  return {
    ...{ host, port, security, user: userName, folder, moveTo, active, everySeconds, readExisting },
    fromEnvironment: row.fromEnvironment,
    lookedAt: row.lookedAt?.toISOString() ?? null,
    nextLookAt: row.nextLookAt.toISOString(),
    error: row.error,
    fault: mailboxFaultOf(row.error),
  };
}
