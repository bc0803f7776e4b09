import type { StoredThread } from '#store/chat/stored-thread';
import type { Tenant } from '#store/database';
import { chatThread } from '#store/schema/chat';

export async function insertThread(t: Tenant, stored: StoredThread, createdBy: string | null): Promise<void> {
  await t.tx.insert(chatThread).values({ tenantId: t.id, ...stored, createdBy });
}
