import { and, eq, type InferSelectModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { learnedAlias } from '#store/schema/memory';

/** A wording and what it means. */
export type LearnedAlias = Omit<InferSelectModel<typeof learnedAlias>, 'tenantId'>;

export const aliasColumns = {
  id: learnedAlias.id,
  customerId: learnedAlias.customerId,
  key: learnedAlias.key,
  requestItem: learnedAlias.requestItem,
  productId: learnedAlias.productId,
  active: learnedAlias.active,
  strength: learnedAlias.strength,
  uses: learnedAlias.uses,
  lastUsedAt: learnedAlias.lastUsedAt,
  offerId: learnedAlias.offerId,
  taughtBy: learnedAlias.taughtBy,
  version: learnedAlias.version,
  createdAt: learnedAlias.createdAt,
  updatedAt: learnedAlias.updatedAt,
};

/** One alias, locked until the end of the transaction, or null. */
export async function loadAlias(t: Tenant, id: string): Promise<LearnedAlias | null> {
  const [row] = await t.tx
    .select(aliasColumns)
    .from(learnedAlias)
    .where(and(eq(learnedAlias.tenantId, t.id), eq(learnedAlias.id, id)))
    .for('update');
  return row ?? null;
}

/** Writes an alias back. Throws a unique violation of `learned_alias_key` when its customer has that wording already. */
export async function saveAlias(t: Tenant, { id, createdAt: _, ...columns }: LearnedAlias): Promise<void> {
  await t.tx
    .update(learnedAlias)
    .set(columns)
    .where(and(eq(learnedAlias.tenantId, t.id), eq(learnedAlias.id, id)));
}

export async function deleteAlias(t: Tenant, id: string): Promise<void> {
  await t.tx.delete(learnedAlias).where(and(eq(learnedAlias.tenantId, t.id), eq(learnedAlias.id, id)));
}
