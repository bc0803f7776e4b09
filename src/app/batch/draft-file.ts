import type { App } from '#app/app';
import { finishBatch } from '#app/batch/add-batch-file';
import { draftOffer } from '#app/offer/draft-offer';
import { draftTroubles } from '#app/request/draft-troubles';
import { readRequestFile } from '#app/request/read-file/read-request-file';
import { troubleText } from '#core/document/file-trouble';
import type { RequestSource } from '#core/offer/request-source';
import { Problem } from '#core/problem';
import { type BatchFile, changeBatchFile, loadBatch, loadBatchFile } from '#store/batch/batches';
import { loadFile } from '#store/file/load-file';

/** One attempt at a file of a batch. */
export interface FileAttempt {
  readonly tenantId: string;
  readonly batchId: string;
  readonly fileId: string;
  /** No further attempt follows. */
  readonly last: boolean;
}

/**
 * Makes a draft of one file of a batch; a job. Draft and state of the file are written together: however often the job runs,
 * the file becomes one offer.
 *
 * @throws what went wrong, so that the job is tried again later.
 */
export async function draftFile(app: App, attempt: FileAttempt): Promise<void> {
  const { tenantId, batchId } = attempt;
  const found = await app.database.tenant(tenantId, async (t) => {
    const entry = await loadBatchFile(t, attempt);
    if (entry?.state !== 'waiting') return null;
    const file = await loadFile(t, entry.fileId);
    const batch = await loadBatch(t, batchId);
    return file && batch && { entry, bytes: file.bytes, userId: batch.createdBy };
  });
  if (found) {
    try {
      await draft(app, attempt, found);
    } catch (error) {
      await noteFailure(app, attempt, error);
    }
  }
  await finishBatch(app, tenantId, batchId);
}

interface Found {
  readonly entry: BatchFile;
  readonly bytes: Uint8Array;
  readonly userId: string | null;
}

async function draft(app: App, place: FileAttempt, { entry, bytes, userId }: Found): Promise<void> {
  const { name } = entry;
  const { text, subject, messageId, from, troubles } = await readRequestFile({ bytes, name });
  const source: RequestSource = {
    ...{ kind: 'file', name, subject, messageId },
    ...{ senderName: from?.name ?? null, senderEmail: from?.email ?? null },
  };
  const actor = { tenantId: place.tenantId, role: 'member', userId, keyId: null, requestId: null } as const;
  await draftOffer(app, actor, {
    ...{ clientRequest: text, customerId: null, customerName: null, source },
    alongside: async (c, offer) => {
      const scores = offer.lines.flatMap(({ matchScore }) => (typeof matchScore === 'number' ? [matchScore] : []));
      const isMine = await changeBatchFile(c, place, {
        ...{ state: 'drafted', error: troubleText(troubles), troubles, offerId: offer.id, whenState: 'waiting' },
        ...{ lines: offer.lines.length, unmatched: offer.unmatched.length, attempts: entry.attempts + 1 },
        lowestScore: scores.length > 0 ? Math.min(...scores).toFixed(4) : null,
        updatedAt: app.ports.clock.now(),
      });
      if (!isMine) throw new TakenElsewhere();
    },
  });
}

/** Another process was faster; this attempt leaves no trace. */
class TakenElsewhere extends Error {}

/** A file that can never become a draft fails with the reason; anything else is tried again. */
async function noteFailure(app: App, place: FileAttempt, error: unknown): Promise<void> {
  if (error instanceof TakenElsewhere) return;
  const isFinal = error instanceof Problem;
  if (isFinal || place.last) {
    const troubles = draftTroubles(error);
    await app.database.tenant(place.tenantId, (t) =>
      changeBatchFile(t, place, {
        ...{ state: 'failed', error: isFinal ? error.message : troubleText(troubles), troubles },
        ...{ updatedAt: app.ports.clock.now(), whenState: 'waiting' },
      }),
    );
  }
  if (!isFinal && !place.last) throw error;
}
