import { and, asc, desc, eq, lt, or, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { batch, batchFile } from '#store/schema/intake';

/** A folder of requests on its way to drafts. */
export type StoredBatch = Omit<typeof batch.$inferSelect, 'tenantId'>;
export type BatchFile = Omit<typeof batchFile.$inferSelect, 'tenantId'>;

/** Files of a batch by what became of them. */
export interface BatchCounts {
  readonly waiting: number;
  readonly drafted: number;
  readonly failed: number;
  readonly reviewed: number;
}

export async function insertBatch(t: Tenant, row: typeof batch.$inferInsert): Promise<void> {
  await t.tx.insert(batch).values({ ...row, tenantId: t.id });
}

/** A batch, or null. `lock`: until the end of the transaction nobody else changes it. */
export async function loadBatch(t: Tenant, id: string, lock = false): Promise<StoredBatch | null> {
  const query = t.tx
    .select()
    .from(batch)
    .where(and(eq(batch.tenantId, t.id), eq(batch.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** Batches, newest first. */
export async function loadBatches(t: Tenant, after: StoredBatch | null, limit: number): Promise<StoredBatch[]> {
  const { createdAt, id } = batch;
  const later = after
    ? or(lt(createdAt, after.createdAt), and(eq(createdAt, after.createdAt), lt(id, after.id)))
    : undefined;
  return t.tx
    .select()
    .from(batch)
    .where(and(eq(batch.tenantId, t.id), later))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

export async function changeBatch(t: Tenant, id: string, changes: Partial<StoredBatch>): Promise<void> {
  await t.tx
    .update(batch)
    .set(changes)
    .where(and(eq(batch.tenantId, t.id), eq(batch.id, id)));
}

/** Adds a file; false when the batch has one of this name. */
export async function insertBatchFile(
  t: Tenant,
  row: Omit<typeof batchFile.$inferInsert, 'tenantId'>,
): Promise<boolean> {
  const made = await t.tx
    .insert(batchFile)
    .values({ ...row, tenantId: t.id })
    .onConflictDoNothing({ target: [batchFile.tenantId, batchFile.batchId, batchFile.name] })
    .returning({ id: batchFile.id });
  return made.length > 0;
}

/** Files of a batch by name. */
export async function loadBatchFiles(t: Tenant, batchId: string): Promise<BatchFile[]> {
  return t.tx
    .select()
    .from(batchFile)
    .where(and(eq(batchFile.tenantId, t.id), eq(batchFile.batchId, batchId)))
    .orderBy(asc(batchFile.name));
}

export interface FilePlace {
  readonly batchId: string;
  readonly fileId: string;
}

export async function loadBatchFile(t: Tenant, { batchId, fileId }: FilePlace): Promise<BatchFile | null> {
  const [row] = await t.tx.select().from(batchFile).where(placeOf(t, { batchId, fileId }));
  return row ?? null;
}

/** Changes a file; with `whenState` only while it is in that state. False when nothing was changed. */
export async function changeBatchFile(
  t: Tenant,
  place: FilePlace,
  { whenState, ...changes }: Partial<BatchFile> & { readonly whenState?: BatchFile['state'] },
): Promise<boolean> {
  const inState = whenState === undefined ? undefined : eq(batchFile.state, whenState);
  const changed = await t.tx
    .update(batchFile)
    .set(changes)
    .where(and(placeOf(t, place), inState))
    .returning({ id: batchFile.id });
  return changed.length > 0;
}

/** How far a batch is. */
export async function countBatchFiles(t: Tenant, batchId: string): Promise<BatchCounts> {
  const of = (condition: string) => sql<number>`(count(*) filter (where ${sql.raw(condition)}))::int`;
  const [row] = await t.tx
    .select({
      waiting: of(`state = 'waiting'`),
      drafted: of(`state = 'drafted'`),
      failed: of(`state = 'failed'`),
      reviewed: of('reviewed_at is not null'),
    })
    .from(batchFile)
    .where(and(eq(batchFile.tenantId, t.id), eq(batchFile.batchId, batchId)));
  return row ?? { waiting: 0, drafted: 0, failed: 0, reviewed: 0 };
}

function placeOf(t: Tenant, { batchId, fileId }: FilePlace) {
  return and(eq(batchFile.tenantId, t.id), eq(batchFile.batchId, batchId), eq(batchFile.id, fileId));
}
