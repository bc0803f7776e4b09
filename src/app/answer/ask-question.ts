import { v5 as uuidFrom } from 'uuid';
import type { Actor } from '#app/actor';
import { contactOf } from '#app/answer/contact-of';
import { requireCurrent } from '#app/answer/linked-offer';
import type { App } from '#app/app';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { insertComment } from '#store/comment/insert-comment';
import { loadOffer } from '#store/offer/load-offer';

export interface Question {
  readonly offerId: string;
  /** The revision that the link is bound to. */
  readonly revision: number;
  readonly name: string | null;
  /** Plain text, 1 to 5000 characters. */
  readonly text: string;
  /** UUID that the page made for this question: sent again with the same words, it is the same question. */
  readonly token: string | null;
}

/**
 * Keeps what a client writes through a link, once a token, and tells the seller.
 *
 * @throws Problem `not_found`, `invalid_signature`, `offer_superseded`.
 */
export function askQuestion(app: App, actor: Actor, question: Question): Promise<void> {
  const { ids, clock } = app.ports;
  return change(app, actor, async (c) => {
    const offer = await loadOffer(c, question.offerId);
    if (!offer) throw new Problem('not_found', 'The offer does not exist.');
    await requireCurrent(c, offer, question.revision);
    const contact = await contactOf(c, offer, question.name);
    const { text, token } = question;
    const id = token === null ? ids.next() : uuidFrom(`${offer.id} ${text}`, token);
    const now = clock.now();
    const isNew = await insertComment(c, {
      id,
      documentType: 'offer',
      documentId: offer.id,
      text,
      isInternal: false,
      authorType: 'contact',
      authorId: contact.id,
      authorName: contact.name,
      createdAt: now,
      updatedAt: now,
    });
    if (!isNew) return;
    await c.record({
      entity: 'offer',
      entityId: offer.id,
      action: 'commented',
      after: { commentId: id },
      event: 'offers.offer.commented',
      data: { offerId: offer.id, commentId: id },
      activity: { documentType: 'offer', event: 'commented', description: `Question by ${contact.name}`, contact },
    });
    await app.jobs.enqueue(c, 'mail-question', { offerId: offer.id, commentId: id });
  });
}
