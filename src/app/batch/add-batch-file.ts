import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { largestRequestFile } from '#app/request/read-file/read-request-file';
import { Problem } from '#core/problem';
import {
  changeBatch,
  changeBatchFile,
  countBatchFiles,
  insertBatch,
  insertBatchFile,
  loadBatch,
  loadBatchFiles,
  type StoredBatch,
} from '#store/batch/batches';
import { insertFile } from '#store/file/insert-file';

/** Most files of one batch. */
export const mostBatchFiles = 2000;

/** A new batch that takes files. */
export function createBatch(app: App, actor: Actor, name: string): Promise<StoredBatch> {
  const now = app.ports.clock.now();
  const stored: StoredBatch = {
    ...{ id: app.ports.ids.next(), name: name.trim().slice(0, 200) || 'Requests', state: 'open', total: 0 },
    ...{ createdBy: actor.userId, createdAt: now, startedAt: null, finishedAt: null, updatedAt: now },
  };
  return change(app, actor, async (c) => {
    await insertBatch(c, { ...stored, tenantId: c.id });
    await c.record({ entity: 'batch', entityId: stored.id, action: 'created', after: { name: stored.name } });
    return stored;
  });
}

export interface BatchUpload {
  readonly batchId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts a file into a batch. One with a name that is there already is left as it is, so that an upload can be repeated.
 *
 * @throws Problem `not_found`; `invalid_transition` once it was started; `payload_too_large`; `validation_failed` for an empty
 *   file, and above 2,000 files.
 */
export async function addBatchFile(app: App, actor: Actor, { batchId, name, bytes }: BatchUpload): Promise<void> {
  if (bytes.length > largestRequestFile) throw new Problem('payload_too_large', 'A file has at most 20 MB.');
  if (bytes.length === 0) throw new Problem('validation_failed', 'The file is empty.');
  const createdAt = app.ports.clock.now();
  const id = app.ports.ids.next();
  await change(app, actor, async (c) => {
    const batch = await loadBatch(c, batchId, true);
    if (!batch) throw new Problem('not_found', 'The batch does not exist.');
    if (batch.state !== 'open') throw new Problem('invalid_transition', 'The batch was started already.');
    if (batch.total >= mostBatchFiles) {
      throw new Problem('validation_failed', `A batch has at most ${mostBatchFiles} files.`);
    }
    const size = bytes.length;
    const row = { id, batchId, name, size, fileId: id, state: 'waiting', updatedAt: createdAt } as const;
    if (!(await insertBatchFile(c, row))) return;
    await insertFile(c, {
      id,
      name,
      mimeType: 'application/octet-stream',
      size,
      bytes,
      createdBy: actor.userId,
      createdAt,
    });
    await changeBatch(c, batchId, { total: batch.total + 1, updatedAt: createdAt });
  });
}

/**
 * Starts a batch: one job a file. One that was started already is answered as it is.
 *
 * @throws Problem `not_found`; `validation_failed` when it is empty.
 */
export function startBatch(app: App, actor: Actor, batchId: string): Promise<StoredBatch> {
  return change(app, actor, async (c) => {
    const batch = await loadBatch(c, batchId, true);
    if (!batch) throw new Problem('not_found', 'The batch does not exist.');
    if (batch.state !== 'open') return batch;
    if (batch.total === 0) throw new Problem('validation_failed', 'The batch has no files.');
    for (const { id: fileId } of await loadBatchFiles(c, batchId)) {
      await app.jobs.enqueue(c, 'draft-file', { batchId, fileId });
    }
    const startedAt = app.ports.clock.now();
    const changes = { state: 'running', startedAt, updatedAt: startedAt } as const;
    await changeBatch(c, batchId, changes);
    await c.record({ entity: 'batch', entityId: batchId, action: 'started', after: { files: batch.total } });
    return { ...batch, ...changes };
  });
}

/**
 * Tries the files again that became no draft.
 *
 * @throws Problem `not_found`.
 */
export function retryBatch(app: App, actor: Actor, batchId: string): Promise<StoredBatch> {
  return change(app, actor, async (c) => {
    const batch = await loadBatch(c, batchId, true);
    if (!batch) throw new Problem('not_found', 'The batch does not exist.');
    const failed = (await loadBatchFiles(c, batchId)).filter(({ state }) => state === 'failed');
    if (failed.length === 0) return batch;
    const updatedAt = app.ports.clock.now();
    for (const { id: fileId } of failed) {
      await changeBatchFile(c, { batchId, fileId }, { state: 'waiting', error: null, troubles: [], updatedAt });
      await app.jobs.enqueue(c, 'draft-file', { batchId, fileId });
    }
    const changes = { state: 'running', finishedAt: null, updatedAt } as const;
    await changeBatch(c, batchId, changes);
    await c.record({ entity: 'batch', entityId: batchId, action: 'retried', after: { files: failed.length } });
    return { ...batch, ...changes };
  });
}

/** Ends a batch when no file of it waits any more. */
export async function finishBatch(app: App, tenantId: string, batchId: string): Promise<void> {
  await app.database.tenant(tenantId, async (t) => {
    const batch = await loadBatch(t, batchId, true);
    if (batch?.state !== 'running' || (await countBatchFiles(t, batchId)).waiting > 0) return;
    const now = app.ports.clock.now();
    await changeBatch(t, batchId, { state: 'done', finishedAt: now, updatedAt: now });
  });
}
