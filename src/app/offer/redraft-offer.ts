import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { changeOffer, type OfferChange, refuseLocked } from '#app/offer/change-offer';
import { matchRequest } from '#app/offer/match-request';
import { redraftedContent } from '#app/offer/redrafted-content';
import type { Change } from '#app/record';
import type { Draft } from '#core/drafting/draft';
import { ownWords } from '#core/offer/own-words';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import { loadIntakeMail } from '#store/intake/intake-mails';
import { loadOffer } from '#store/offer/load-offer';
import { loadRevisions } from '#store/offer/load-revisions';
import type { StoredOffer } from '#store/offer/stored-offer';

export interface RedraftInput {
  readonly offerId: string;
  /** A mail that joined the offer: what it says goes on where the request ended. */
  readonly mailId?: string | null;
}

/** An offer that was drafted again. */
export interface RedraftedOffer {
  readonly offer: StoredOffer;
  /** Something is different now. */
  readonly changed: boolean;
  /** What to restore to undo it: a revision, or the first draft. Null where nothing changed. */
  readonly undo: { readonly revisionId: string } | 'draft' | null;
  /** Product lines that stay because a person made or changed them. */
  readonly kept: number;
}

/**
 * Drafts an offer again from its request: by what is known of its customer by now ("the usual", house standards, aliases,
 * prices), and, with a mail, by what that says. Lines that a person touched stay; what was there before can be restored.
 *
 * @throws Problem `not_found` for the offer or the mail, `offer_locked`, `no_request`, `too_many_lines`, `version_conflict` when
 *   somebody changed the customer or the request meanwhile.
 */
export async function redraftOffer(app: App, actor: Actor, input: RedraftInput): Promise<RedraftedOffer> {
  const found = await app.database.tenant(actor.tenantId, (t) => plan(t, input));
  const { customerId } = found.offer.header;
  const draft = await matchRequest(app, actor, { text: found.text, customerId });
  let kept = 0;
  const { offer, revision } = await changeOffer(app, actor, {
    offerId: input.offerId,
    action: 'redrafted',
    async decide(current, c) {
      const renewed = await decide(app, actor, { c, current, plan: found, draft });
      kept = renewed.kept;
      return renewed.change;
    },
  });
  const changed = revision !== null;
  return { offer, changed, undo: changed ? await stateBefore(app, actor, offer) : null, kept };
}

/** What is drafted again, as it was when its matching began. */
interface RedraftPlan {
  readonly offer: StoredOffer;
  /** The request, with what is new in it. */
  readonly text: string;
  readonly extended: boolean;
}

async function plan(t: Tenant, { offerId, mailId = null }: RedraftInput): Promise<RedraftPlan> {
  const offer = await loadOffer(t, offerId);
  if (!offer) throw new Problem('not_found', 'The offer does not exist.');
  refuseLocked(offer);
  const { clientRequest } = offer.header;
  if (clientRequest === null) throw new Problem('no_request', 'The offer did not start from a request.');
  if (mailId === null) return { offer, text: clientRequest, extended: false };
  const mail = await loadIntakeMail(t, mailId);
  if (!mail || mail.offerId !== offerId || mail.text === null) {
    throw new Problem('not_found', 'No such mail joined the offer.');
  }
  const { own } = ownWords(mail.text);
  if (own === '' || clientRequest.includes(own)) return { offer, text: clientRequest, extended: false };
  return { offer, text: `${clientRequest}\n\n----- ${titleOf(mail.subject)} -----\n${own}`, extended: true };
}

/** The subject as the one line between a request and what was added to it. */
function titleOf(subject: string | null): string {
  const words = (subject ?? '').replace(/^(?:\s*(?:re|aw|sv|antw|odp|rif)\s*:)+/i, '').replace(/[\s-]+/g, ' ');
  return `Re: ${words.trim().slice(0, 90)}`.trim();
}

interface Deciding {
  readonly c: Change;
  readonly current: StoredOffer;
  readonly plan: RedraftPlan;
  readonly draft: Draft;
}

async function decide(
  app: App,
  actor: Actor,
  { c, current, plan: { offer, text, extended }, draft }: Deciding,
): Promise<{ readonly change: OfferChange | null; readonly kept: number }> {
  refuseLocked(current);
  const isSame =
    current.header.customerId === offer.header.customerId && current.header.requestId === offer.header.requestId;
  if (!isSame) throw new Problem('version_conflict', 'The offer was changed meanwhile. Load it again.');
  return redraftedContent(app, actor, { c, current, draft, text: extended ? text : null });
}

async function stateBefore(
  app: App,
  actor: Actor,
  offer: StoredOffer,
): Promise<{ readonly revisionId: string } | 'draft'> {
  const revisions = await app.database.tenant(actor.tenantId, (t) => loadRevisions(t, offer.id));
  const before = revisions.find(({ number }) => number === offer.revision - 1);
  return before ? { revisionId: before.id } : 'draft';
}
