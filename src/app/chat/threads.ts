import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { insertThread } from '#store/chat/insert-thread';
import { loadMessages } from '#store/chat/load-messages';
import { loadThread, loadThreads } from '#store/chat/load-threads';
import type { StoredMessage, StoredThread } from '#store/chat/stored-thread';
import type { Tenant } from '#store/database';
import { loadOffer } from '#store/offer/load-offer';

export type { StoredMessage, StoredThread } from '#store/chat/stored-thread';

/** Title of a thread in which nobody said anything yet. */
export const newThreadTitle = 'New chat';
/** Threads of one offer that are listed, and that there may be. */
const mostThreads = 100;

/** An offer's thread. */
export interface ThreadPlace {
  readonly offerId: string;
  readonly threadId: string;
}

/**
 * Threads of an offer, the one that was written to last first.
 *
 * @throws Problem `not_found` for the offer.
 */
export function listThreads(app: App, actor: Actor, offerId: string): Promise<readonly StoredThread[]> {
  return app.database.tenant(actor.tenantId, async (t) => {
    await requireOffer(t, offerId);
    return loadThreads(t, offerId, mostThreads);
  });
}

/**
 * Begins a talk about an offer.
 *
 * @throws Problem `not_found` for the offer, `validation_failed` when it has a hundred already.
 */
export function startThread(app: App, actor: Actor, offerId: string): Promise<StoredThread> {
  return change(app, actor, async (c) => {
    await requireOffer(c, offerId);
    if ((await loadThreads(c, offerId, mostThreads)).length >= mostThreads) {
      throw new Problem('validation_failed', `An offer has at most ${mostThreads} chats.`);
    }
    const now = app.ports.clock.now();
    const thread = { id: app.ports.ids.next(), offerId, title: newThreadTitle, createdAt: now, updatedAt: now };
    await insertThread(c, thread, actor.userId);
    await c.record({ entity: 'chat_thread', entityId: thread.id, action: 'created', after: { offerId } });
    return thread;
  });
}

/**
 * Messages of a thread, oldest first.
 *
 * @throws Problem `not_found` for the offer, `chat_thread_not_found`.
 */
export function listMessages(app: App, actor: Actor, place: ThreadPlace): Promise<readonly StoredMessage[]> {
  return app.database.tenant(actor.tenantId, async (t) => {
    await requireOffer(t, place.offerId);
    const thread = await requireThread(t, place);
    return loadMessages(t, thread.id);
  });
}

/** @throws Problem `chat_thread_not_found`. */
export async function requireThread(t: Tenant, place: ThreadPlace, lock = false): Promise<StoredThread> {
  const thread = await loadThread(t, place, lock);
  if (!thread) throw new Problem('chat_thread_not_found', 'The chat does not exist.');
  return thread;
}

async function requireOffer(t: Tenant, offerId: string): Promise<void> {
  if (!(await loadOffer(t, offerId))) throw new Problem('not_found', 'The offer does not exist.');
}
