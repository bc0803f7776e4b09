import { and, desc, eq } from 'drizzle-orm';
import type { StoredThread } from '#store/chat/stored-thread';
import type { Tenant } from '#store/database';
import { chatThread } from '#store/schema/chat';

const { id, offerId, title, createdAt, updatedAt } = chatThread;
const columns = { id, offerId, title, createdAt, updatedAt };

/** Threads of an offer, the one that was written to last first. */
export function loadThreads(t: Tenant, offer: string, limit: number): Promise<StoredThread[]> {
  return t.tx
    .select(columns)
    .from(chatThread)
    .where(and(eq(chatThread.tenantId, t.id), eq(chatThread.offerId, offer)))
    .orderBy(desc(updatedAt), desc(id))
    .limit(limit);
}

/** One thread of an offer, or null. With `lock` its row is locked for this transaction. */
export async function loadThread(
  t: Tenant,
  { offerId: offer, threadId }: { readonly offerId: string; readonly threadId: string },
  lock = false,
): Promise<StoredThread | null> {
  const query = t.tx
    .select(columns)
    .from(chatThread)
    .where(and(eq(chatThread.tenantId, t.id), eq(chatThread.offerId, offer), eq(chatThread.id, threadId)));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}
