import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { correction } from '#store/schema/memory';
import { insertRows, writeTogether } from '#store/write-together';

export type NewCorrection = Omit<InferInsertModel<typeof correction>, 'tenantId'>;

/** Notes what people changed. All rows have the same columns. */
export async function insertCorrections(t: Tenant, rows: readonly NewCorrection[]): Promise<void> {
  if (rows.length === 0) return;
  await writeTogether(t, [
    insertRows(
      correction,
      rows.map((row) => ({ tenantId: t.id, ...row })),
    ),
  ]);
}
