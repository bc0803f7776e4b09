import { and, asc, desc, eq } from 'drizzle-orm';
import type { StoredMessage } from '#store/chat/stored-thread';
import type { Tenant } from '#store/database';
import { chatMessage } from '#store/schema/chat';

const { id, role, parts, createdAt, position } = chatMessage;

/** Messages of a thread, oldest first. */
export function loadMessages(t: Tenant, threadId: string): Promise<StoredMessage[]> {
  return t.tx
    .select({ id, role, parts, createdAt })
    .from(chatMessage)
    .where(and(eq(chatMessage.tenantId, t.id), eq(chatMessage.threadId, threadId)))
    .orderBy(asc(position));
}

/** Place of the last message of a thread, −1 when there is none. */
export async function lastPosition(t: Tenant, threadId: string): Promise<number> {
  const [row] = await t.tx
    .select({ position })
    .from(chatMessage)
    .where(and(eq(chatMessage.tenantId, t.id), eq(chatMessage.threadId, threadId)))
    .orderBy(desc(position))
    .limit(1);
  return row?.position ?? -1;
}
