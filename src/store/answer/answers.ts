import { and, eq, isNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { offerAnswer } from '#store/schema/answer';

/** What a client decided through a link. */
export type StoredAnswer = Omit<typeof offerAnswer.$inferSelect, 'tenantId'>;

/** The answer that counts, or null. */
export async function loadAnswer(t: Tenant, offerId: string): Promise<StoredAnswer | null> {
  const [row] = await t.tx
    .select()
    .from(offerAnswer)
    .where(and(eq(offerAnswer.tenantId, t.id), eq(offerAnswer.offerId, offerId), isNull(offerAnswer.withdrawnAt)));
  if (!row) return null;
  const { tenantId: _, ...answer } = row;
  return answer;
}

/** Keeps an answer. The database allows one that counts. */
export async function insertAnswer(t: Tenant, answer: Omit<StoredAnswer, 'withdrawnAt'>): Promise<void> {
  await t.tx.insert(offerAnswer).values({ tenantId: t.id, ...answer });
}

/** Staff took an answer back: it stays on record and counts no more. */
export async function withdrawAnswer(t: Tenant, offerId: string, now: Date): Promise<void> {
  await t.tx
    .update(offerAnswer)
    .set({ withdrawnAt: now })
    .where(and(eq(offerAnswer.tenantId, t.id), eq(offerAnswer.offerId, offerId), isNull(offerAnswer.withdrawnAt)));
}
