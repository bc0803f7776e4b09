import { tellOwner } from '#app/answer/mail-answer';
import { systemActor } from '#app/answer/system-actor';
import type { App } from '#app/app';
import { loadComment } from '#store/comment/load-comment';
import { loadOffer } from '#store/offer/load-offer';

/** Tells the owner what a client wrote. Comes any number of times and mails once. */
export async function mailQuestion(
  app: App,
  tenantId: string,
  wanted: { readonly offerId: string; readonly commentId: string },
): Promise<void> {
  const found = await app.database.tenant(tenantId, async (t) => {
    const offer = await loadOffer(t, wanted.offerId);
    const comment = await loadComment(t, wanted.commentId);
    return offer && comment ? { offer, comment } : null;
  });
  if (!found) return;
  const { id, authorName, text } = found.comment;
  const answer = { id, name: authorName, comment: text };
  await tellOwner(app, systemActor(tenantId), { offer: found.offer, kind: 'owner_commented', answer });
}
