import type { Actor } from '#app/actor';
import { contactOf } from '#app/answer/contact-of';
import { contentHashOf } from '#app/answer/content-hash';
import { keepSignature, type SignatureImage } from '#app/answer/keep-signature';
import { requireCurrent } from '#app/answer/linked-offer';
import { previewChoice } from '#app/answer/preview-choice';
import type { App } from '#app/app';
import { type ChangedOffer, changeOffer, type OfferChange } from '#app/offer/change-offer';
import { frozenTexts } from '#app/offer/frozen-texts';
import type { Change } from '#app/record';
import { type AnswerAction, judgeAnswer } from '#core/document/judge-answer';
import { localDate } from '#core/offer/local-date';
import { Problem } from '#core/problem';
import { insertAnswer } from '#store/answer/answers';
import { insertComment } from '#store/comment/insert-comment';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadCompany } from '#store/tenant/load-company';

/** What a client answers through a link, and from where. */
export interface AnswerInput {
  readonly offerId: string;
  /** The revision that the link is bound to. */
  readonly revision: number;
  readonly action: AnswerAction;
  readonly name: string | null;
  readonly comment: string | null;
  /** Optional lines that are taken. */
  readonly chosen: readonly string[];
  readonly termsAccepted: boolean;
  readonly signature: SignatureImage | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/**
 * Takes a client's yes or no. What was approved is frozen as a revision with its hash. The same answer again changes nothing.
 *
 * @throws Problem `not_found`, `invalid_signature` (revoked), `offer_superseded`, `offer_decided`, `offer_expired`,
 * `offer_locked`, `price_missing`, `validation_failed` (a line that is not optional, a signature that is no picture).
 */
export function answerOffer(app: App, actor: Actor, input: AnswerInput): Promise<ChangedOffer> {
  return changeOffer(app, actor, {
    offerId: input.offerId,
    action: input.action === 'approve' ? 'approved' : 'rejected',
    async decide(current, c) {
      await requireCurrent(c, current, input.revision);
      const { timeZone } = await loadCompany(c);
      const now = app.ports.clock.now();
      const verdict = judgeAnswer(current, input.action, localDate(now, timeZone));
      if (verdict.kind === 'same') return null;
      if (verdict.kind === 'refused') throw new Problem(verdict.why, refusals[verdict.why]);
      return takeAnswer(app, { c, current, input }, { state: verdict.state, now });
    },
  });
}

const refusals = {
  offer_decided: 'The offer was answered already.',
  offer_expired: 'The offer is no longer valid.',
  offer_locked: 'The offer cannot be answered now.',
  price_missing: 'A price is still missing.',
} as const;

interface Answering {
  readonly c: Change;
  readonly current: StoredOffer;
  readonly input: AnswerInput;
}

interface Outcome {
  readonly state: StoredOffer['state'];
  readonly now: Date;
}

async function takeAnswer(app: App, answering: Answering, { state, now }: Outcome): Promise<OfferChange> {
  const { c, current, input } = answering;
  const approves = input.action === 'approve';
  const takes = approves && input.chosen.length > 0;
  const agreed = takes ? previewChoice(current, input.chosen) : current;
  const contact = await contactOf(c, current, input.name);
  const agreedRevision = approves ? current.revision + 1 : input.revision;
  const contentHash = contentHashOf({ ...agreed, document: await frozenTexts(c, { ...agreed, state }) });
  const id = app.ports.ids.next();
  await insertAnswer(c, {
    id,
    offerId: current.id,
    action: input.action,
    revision: input.revision,
    agreedRevision,
    contentHash,
    name: input.name,
    comment: input.comment,
    termsAccepted: input.termsAccepted,
    signatureFileId: await keepSignature(app, c, input.signature),
    chosen: [...input.chosen],
    ip: input.ip,
    userAgent: input.userAgent?.slice(0, 500) ?? null,
    createdAt: now,
  });
  if (input.comment !== null) await insertComment(c, commentOf(app, current.id, { contact, text: input.comment, now }));
  await app.jobs.enqueue(c, 'mail-answer', { offerId: current.id, answerId: id });
  const activity = {
    event: approves ? 'approved' : 'rejected',
    description: `Offer ${approves ? 'approved' : 'rejected'} by ${contact.name}`,
    properties: { revision: input.revision, contentHash, chosen: input.chosen },
    contact,
  };
  return {
    state,
    activity,
    decidedAt: now,
    lockedAt: current.lockedAt ?? now,
    ...(approves ? { acceptedAt: now, issue: true } : {}),
    ...(takes ? { lines: agreed.lines } : {}),
  };
}

function commentOf(
  app: App,
  offerId: string,
  { contact, text, now }: { readonly contact: { readonly id: string; readonly name: string }; text: string; now: Date },
) {
  return {
    id: app.ports.ids.next(),
    documentType: 'offer' as const,
    documentId: offerId,
    text,
    isInternal: false,
    authorType: 'contact' as const,
    authorId: contact.id,
    authorName: contact.name,
    createdAt: now,
    updatedAt: now,
  };
}
