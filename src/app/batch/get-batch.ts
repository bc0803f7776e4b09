import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { Problem } from '#core/problem';
import {
  type BatchCounts,
  type BatchFile,
  changeBatchFile,
  countBatchFiles,
  type FilePlace,
  loadBatch,
  loadBatches,
  loadBatchFile,
  loadBatchFiles,
  type StoredBatch,
} from '#store/batch/batches';

export type { BatchCounts, BatchFile, StoredBatch } from '#store/batch/batches';

export interface BatchState {
  readonly batch: StoredBatch;
  readonly counts: BatchCounts;
}

/**
 * A batch with its files, by name.
 *
 * @throws Problem `not_found`.
 */
export function getBatch(
  app: App,
  actor: Actor,
  id: string,
): Promise<BatchState & { readonly files: readonly BatchFile[] }> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const batch = await loadBatch(t, id);
    if (!batch) throw new Problem('not_found', 'The batch does not exist.');
    return { batch, counts: await countBatchFiles(t, id), files: await loadBatchFiles(t, id) };
  });
}

/** A page of batches, newest first, after the one with this id. */
export function listBatches(
  app: App,
  actor: Actor,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly BatchState[]> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const from = after === null ? null : await loadBatch(t, after);
    const found: BatchState[] = [];
    for (const batch of await loadBatches(t, from, limit))
      found.push({ batch, counts: await countBatchFiles(t, batch.id) });
    return found;
  });
}

/**
 * Notes that somebody has reviewed the draft of a file, or has not after all.
 *
 * @throws Problem `not_found`; `invalid_transition` for a file without a draft.
 */
export function reviewFile(
  app: App,
  actor: Actor,
  { reviewed, ...place }: FilePlace & { readonly reviewed: boolean },
): Promise<void> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const file = await loadBatchFile(t, place);
    if (!file) throw new Problem('not_found', 'The file does not exist.');
    if (file.state !== 'drafted') throw new Problem('invalid_transition', 'This file has no draft.');
    const reviewedAt = reviewed ? app.ports.clock.now() : null;
    await changeBatchFile(t, place, { reviewedAt, reviewedBy: reviewed ? actor.userId : null });
  });
}
