import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { issue } from '#app/document/edit-document';
import { numberDocument } from '#app/document/read-document';
import { changeOffer, type OfferChange } from '#app/offer/change-offer';
import type { Change } from '#app/record';
import { decidedStates, nextState } from '#core/offer/lifecycle';
import { type Issue, Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import { loadDocumentContext } from '#store/document/load-document-context';
import { loadMedia } from '#store/file/load-media';
import type { StoredOffer } from '#store/offer/stored-offer';

export interface SendDocument {
  readonly id: string;
  /** Addresses separated by `;`; null: the contact's. */
  readonly email: string | null;
  readonly message: string | null;
  readonly ccToOwner: boolean;
  /** Media of the offer. */
  readonly attachments: readonly string[];
}

const mostRecipients = 20;
const address = /^[^\s@;,<>"]+@[^\s@;,<>"]+$/;

/**
 * Sends an offer: locks it and puts the mail into the outbox, in one transaction. A decided offer keeps its state.
 *
 * @throws Problem `not_found`, `validation_failed` for addresses, `price_missing`, `offer_expired`.
 */
export async function sendDocument(app: App, actor: Actor, send: SendDocument): Promise<void> {
  const number = await app.database.tenant(actor.tenantId, async (t) => {
    const { rows } = await t.pg.executeSql('select number from offer where tenant_id = $1 and id = $2', [
      t.id,
      send.id,
    ]);
    return (rows[0]?.number ?? null) as string | null;
  });
  if (number === null) await numberDocument(app, actor.tenantId, send.id);
  await changeOffer(app, actor, {
    offerId: send.id,
    action: 'sent',
    decide: (current, c) => decide(app, { c, current, send }),
  });
}

interface Sending {
  readonly c: Change;
  readonly current: StoredOffer;
  readonly send: SendDocument;
}

async function decide(app: App, { c, current, send }: Sending): Promise<OfferChange> {
  if (current.state === 'history') throw new Problem('not_found', 'Not found.');
  const { contactId, projectId, ownerId } = current.document;
  const context = await loadDocumentContext(c, { contactId, projectId, ownerId });
  const recipients = recipientsOf(send.email ?? context.contact?.['email'] ?? '');
  const cc = send.ccToOwner && context.member ? [context.member.email] : [];
  const to = [...new Set([...recipients, ...cc])];
  await checkAttachments(c, current.id, send.attachments);
  await app.jobs.enqueue(c, 'mail-document', {
    offerId: current.id,
    mailId: app.ports.ids.next(),
    to,
    message: send.message,
    attachments: send.attachments.map((id) => id.toLowerCase()),
  });
  const activity = {
    event: 'sent',
    description: `Offer sent to ${recipients.join(', ')}`.slice(0, 500),
    properties: { recipients },
  };
  if (decidedStates.includes(current.state) || current.state === 'paying') return { activity };
  const state = nextState(current.state, 'send', 'staff');
  if (state === null) throw new Problem('offer_expired', 'The offer has expired. Extend it first.');
  const lockedAt = current.lockedAt ?? app.ports.clock.now();
  return { state, lockedAt, activity, ...(await issue(app, c, current)), issue: true };
}

function recipientsOf(text: string): readonly string[] {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const issues: Issue[] = [];
  const refuse = (rule: string, message: string) => issues.push({ path: 'email', rule, message });
  if (parts.length === 0) refuse('required', 'The contact has no address; name one.');
  if (parts.length > mostRecipients) refuse('maxItems', `must name at most ${mostRecipients} addresses`);
  if (parts.some((part) => !address.test(part) || part.length > 320)) refuse('email', 'must be valid addresses');
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  return [...new Set(parts)];
}

async function checkAttachments(t: Tenant, offerId: string, wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return;
  const own = new Set((await loadMedia(t, offerId)).map(({ id }) => id));
  const issues = wanted.flatMap((id, at): readonly Issue[] =>
    own.has(id)
      ? []
      : [{ path: `attachments.${at}`, rule: 'exists', message: `The selected attachments.${at} is invalid.` }],
  );
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
}
