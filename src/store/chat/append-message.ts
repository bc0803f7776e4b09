import { and, eq } from 'drizzle-orm';
import { lastPosition } from '#store/chat/load-messages';
import type { StoredMessage } from '#store/chat/stored-thread';
import type { Tenant } from '#store/database';
import { chatMessage, chatThread } from '#store/schema/chat';

/** What is added to a thread, and the title that the thread has from now on. The thread's row is locked already. */
export interface NewMessage extends StoredMessage {
  readonly threadId: string;
  readonly createdBy: string | null;
  readonly title: string;
}

/** Adds a message at the end. One with the same id stays as it was. */
export async function appendMessage(t: Tenant, { title, ...message }: NewMessage): Promise<void> {
  const position = 1 + (await lastPosition(t, message.threadId));
  await t.tx
    .insert(chatMessage)
    .values({ tenantId: t.id, position, ...message })
    .onConflictDoNothing({ target: [chatMessage.tenantId, chatMessage.threadId, chatMessage.id] });
  await t.tx
    .update(chatThread)
    .set({ updatedAt: message.createdAt, title })
    .where(and(eq(chatThread.tenantId, t.id), eq(chatThread.id, message.threadId)));
}
