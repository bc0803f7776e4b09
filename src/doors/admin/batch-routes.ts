import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { addBatchFile, createBatch, retryBatch, startBatch } from '#app/batch/add-batch-file';
import { type BatchFile, type BatchState, getBatch, listBatches, reviewFile } from '#app/batch/get-batch';
import { largestRequestFile } from '#app/request/read-file/read-request-file';
import { Problem } from '#core/problem';
import {
  adminError,
  type BatchAnswer,
  type BatchBody,
  type BatchFileBody,
  batchAnswer,
  batchCreate,
  batchesAnswer,
  batchFileParams,
  batchParams,
  batchUploadParams,
  pageQuery,
  refusals,
  reviewBody,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';

const answers = { ...refusals, 404: adminError, 409: adminError } as const;

const create = route({
  method: 'POST',
  path: '/api/admin/batches',
  summary: 'Begin a batch of requests',
  description: 'Then put files into it, and start it.',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { body: batchCreate, response: { 201: batchAnswer, ...refusals } },
  async handler({ actor, body }, app) {
    const { id } = await createBatch(app, actor, body.name);
    return { status: 201, body: await present(app, actor, id) };
  },
});

const list = route({
  method: 'GET',
  path: '/api/admin/batches',
  summary: 'List batches',
  auth: 'session',
  role: 'viewer',
  schema: { query: pageQuery, response: { 200: batchesAnswer, ...refusals } },
  async handler({ actor, query }, app) {
    const limit = query.limit ?? 50;
    const after = query.cursor === undefined ? null : pathId(query.cursor);
    const found = await listBatches(app, actor, { after, limit: limit + 1 });
    const items = found.slice(0, limit).map(presentBatch);
    return { body: { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null } };
  },
});

const read = route({
  method: 'GET',
  path: '/api/admin/batches/:id',
  summary: 'A batch with its files',
  auth: 'session',
  role: 'viewer',
  schema: { params: batchParams, response: { 200: batchAnswer, ...answers } },
  handler: async ({ actor, params }, app) => ({ body: await present(app, actor, pathId(params.id)) }),
});

const upload = route({
  method: 'PUT',
  path: '/api/admin/batches/:id/files/:name',
  summary: 'Put a file into a batch',
  description: 'The body is the file, at most 20 MB. A name that is there already is left as it is.',
  auth: 'session',
  role: 'member',
  rawBody: true,
  bodyLimit: largestRequestFile,
  timeoutMs: 60_000,
  schema: { params: batchUploadParams, response: { ...answers, 413: adminError } },
  async handler({ actor, params, body }, app) {
    const batchId = pathId(params.id);
    if (!Buffer.isBuffer(body)) {
      await getBatch(app, actor, batchId);
      throw new Problem('validation_failed', 'The body must be a file.');
    }
    await addBatchFile(app, actor, { batchId, name: params.name, bytes: body });
    return { status: 204 };
  },
});

const start = route({
  method: 'POST',
  path: '/api/admin/batches/:id/start',
  summary: 'Start a batch',
  description: 'Files are drafted in the background. Ask for the batch to see how far it is.',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { params: batchParams, response: { 202: batchAnswer, ...answers } },
  async handler({ actor, params }, app) {
    const { id } = await startBatch(app, actor, pathId(params.id));
    return { status: 202, body: await present(app, actor, id) };
  },
});

const retry = route({
  method: 'POST',
  path: '/api/admin/batches/:id/retry',
  summary: 'Try the files again that became no draft',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { params: batchParams, response: { 202: batchAnswer, ...answers } },
  async handler({ actor, params }, app) {
    const { id } = await retryBatch(app, actor, pathId(params.id));
    return { status: 202, body: await present(app, actor, id) };
  },
});

const review = route({
  method: 'PUT',
  path: '/api/admin/batches/:id/files/:fileId/review',
  summary: 'Note that a draft was reviewed',
  auth: 'session',
  role: 'member',
  schema: { params: batchFileParams, body: reviewBody, response: { 200: batchAnswer, ...answers } },
  async handler({ actor, params, body }, app) {
    const batchId = pathId(params.id);
    await reviewFile(app, actor, { batchId, fileId: pathId(params.fileId), reviewed: body.reviewed });
    return { body: await present(app, actor, batchId) };
  },
});

export const batchRoutes = [create, list, read, upload, start, retry, review];

async function present(app: App, actor: Actor, id: string): Promise<BatchAnswer> {
  const { files, ...state } = await getBatch(app, actor, id);
  return { batch: presentBatch(state), files: files.map(presentFile) };
}

function presentBatch({ batch, counts }: BatchState): BatchBody {
  const { id, name, state, total } = batch;
  return {
    ...{ id, name, state, total, ...counts },
    createdAt: batch.createdAt.toISOString(),
    startedAt: batch.startedAt?.toISOString() ?? null,
    finishedAt: batch.finishedAt?.toISOString() ?? null,
  };
}

function presentFile({
  id,
  name,
  size,
  state,
  error,
  troubles,
  offerId,
  lines,
  unmatched,
  ...file
}: BatchFile): BatchFileBody {
  return {
    ...{ id, name, size, state, error, troubles: [...troubles], offerId, lines, unmatched },
    lowestScore: file.lowestScore === null ? null : Number(file.lowestScore),
    reviewedAt: file.reviewedAt?.toISOString() ?? null,
  };
}
