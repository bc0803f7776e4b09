import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { draftOffer } from '#app/offer/draft-offer';
import { change } from '#app/record';
import { draftTroubles } from '#app/request/draft-troubles';
import { type FileReading, readRequestFile } from '#app/request/read-file/read-request-file';
import { troubleText } from '#core/document/file-trouble';
import { Problem } from '#core/problem';
import { loadFile } from '#store/file/load-file';
import { findRequestOffer, findThreadOffer } from '#store/intake/find-thread-offer';
import { changeIntakeMail, type IntakeMail, loadIntakeMail, type NewIntakeMail } from '#store/intake/intake-mails';

/** One attempt at a mail. */
export interface MailAttempt {
  readonly tenantId: string;
  readonly mailId: string;
  /** No further attempt follows. */
  readonly last: boolean;
}

/**
 * Makes a draft of a mail that came in, or joins it to the offer it answers, or says why neither; a job. Draft and state of
 * the mail are written together: however often the job runs, the mail becomes one offer.
 *
 * @throws what went wrong, so that the job is tried again later.
 */
export async function draftMail(app: App, attempt: MailAttempt): Promise<void> {
  const { tenantId, mailId } = attempt;
  const found = await app.database.tenant(tenantId, async (t) => {
    const mail = await loadIntakeMail(t, mailId);
    if (mail?.state !== 'received' || mail.fileId === null) return null;
    const file = await loadFile(t, mail.fileId);
    return file && { mail, bytes: file.bytes };
  });
  if (!found) return;
  try {
    const reading = await readRequestFile({ bytes: found.bytes, name: 'mail.eml' });
    await decide({ app, tenantId, mail: found.mail, reading });
  } catch (error) {
    await noteFailure(app, { ...attempt, mail: found.mail }, error);
  }
}

interface Turn {
  readonly app: App;
  readonly tenantId: string;
  readonly mail: IntakeMail;
  readonly reading: FileReading;
}

async function decide(turn: Turn): Promise<void> {
  const { app, tenantId, mail, reading } = turn;
  if (!mail.forced) {
    if (reading.automatic !== null) return settle(turn, { state: 'skipped', reason: reading.automatic });
    if (isOurOwn(app, reading)) return settle(turn, { state: 'skipped', reason: 'own' });
    const place = await app.database.tenant(tenantId, async (t) => ({
      known: mail.messageId === null ? null : await findRequestOffer(t, mail.messageId),
      thread: await findThreadOffer(t, threadOf(reading)),
    }));
    if (place.known !== null) return settle(turn, { state: 'skipped', reason: 'known', offerId: place.known });
    if (place.thread !== null) return join(turn, place.thread);
  }
  await draft(turn);
}

/** The messages a mail answers; and offer numbers, which people keep in the subject of their answers. */
function threadOf({ inReplyTo, references, subject }: FileReading) {
  const messageIds = [...(inReplyTo === null ? [] : [inReplyTo]), ...references];
  return { messageIds, numbers: [...(subject ?? '').matchAll(/\b[A-Z]{1,8}-\d{4,10}\b/g)].map(([number]) => number) };
}

/** Our own mail, come back: answering it would go round for ever. */
function isOurOwn(app: App, { from }: FileReading): boolean {
  const own = /<([^<>]+)>\s*$/.exec(app.ports.mailer.sender)?.[1] ?? app.ports.mailer.sender;
  return app.ports.mailer.delivers && from !== null && from.email.toLowerCase() === own.trim().toLowerCase();
}

async function draft(turn: Turn): Promise<void> {
  const { app, mail, reading } = turn;
  const { subject, from, messageId } = reading;
  const [senderName, senderEmail] = [from?.name ?? null, from?.email ?? null];
  await draftOffer(app, actorOf(turn), {
    clientRequest: reading.text,
    customerId: null,
    customerName: null,
    source: { kind: 'mail', name: null, messageId, subject, senderName, senderEmail },
    alongside: async (c, offer) => {
      const isMine = await changeIntakeMail(c, mail.id, {
        ...factsOf(turn),
        ...untold(reading),
        ...{ state: 'drafted', reason: null, offerId: offer.id, whenState: 'received' },
      });
      if (!isMine) throw new TakenElsewhere();
    },
  });
}

/** Another process was faster; this attempt leaves no trace. */
class TakenElsewhere extends Error {}

async function join(turn: Turn, offerId: string): Promise<void> {
  const { app, mail, reading } = turn;
  const text = reading.text.slice(0, 50_000);
  await change(app, actorOf(turn), async (c) => {
    const changes = { ...factsOf(turn), ...untold(reading), state: 'joined', offerId, text } as const;
    if (!(await changeIntakeMail(c, mail.id, { ...changes, reason: null, whenState: 'received' }))) return;
    await c.record({
      entity: 'offer',
      entityId: offerId,
      action: 'reply_received',
      after: { mailId: mail.id },
      event: 'offers.offer.reply_received',
      data: { offerId, mailId: mail.id },
    });
  });
}

async function settle(turn: Turn, changes: Pick<NewIntakeMail, 'state' | 'reason' | 'offerId'>): Promise<void> {
  const { app, tenantId, mail } = turn;
  await app.database.tenant(tenantId, (t) =>
    changeIntakeMail(t, mail.id, { ...factsOf(turn), ...changes, detail: null, troubles: [], whenState: 'received' }),
  );
}

/** What the mail holds that was not read. */
function untold({ troubles }: FileReading): Pick<NewIntakeMail, 'detail' | 'troubles'> {
  return { detail: troubleText(troubles), troubles };
}

function factsOf({ app, mail, reading }: Turn): Partial<NewIntakeMail> {
  return {
    subject: reading.subject ?? mail.subject,
    senderName: reading.from?.name ?? mail.senderName,
    senderEmail: reading.from?.email ?? mail.senderEmail,
    sentAt: reading.date === null ? null : new Date(reading.date),
    attachments: reading.attachments.map(({ name, kind, used }) => ({ name: name.slice(0, 300), kind, read: used })),
    attempts: mail.attempts + 1,
    updatedAt: app.ports.clock.now(),
  };
}

function actorOf({ tenantId }: Turn): Actor {
  return { tenantId, role: 'member', userId: null, keyId: null, requestId: null };
}

type Failed = MailAttempt & { readonly mail: IntakeMail };

/** A mail that can never become a draft is refused with the reason; anything else is tried again, and shown meanwhile. */
async function noteFailure(app: App, { tenantId, mail, last }: Failed, error: unknown): Promise<void> {
  if (error instanceof TakenElsewhere) return;
  const isFinal = error instanceof Problem;
  const troubles = draftTroubles(error);
  const detail = isFinal ? error.message : troubleText(troubles);
  const state = isFinal ? 'refused' : last ? 'failed' : 'received';
  await app.database.tenant(tenantId, (t) =>
    changeIntakeMail(t, mail.id, {
      ...{ state, detail, troubles, reason: isFinal ? error.code : 'fault', attempts: mail.attempts + 1 },
      ...{ updatedAt: app.ports.clock.now(), whenState: 'received' },
    }),
  );
  if (!isFinal) throw error;
}
