import type { App } from '#app/app';
import { attachFile, largestMedium, removeAttachment } from '#app/media/attach-file';
import { Problem } from '#core/problem';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { mediaAnswer } from '#doors/documents/contract/media';
import { idParams } from '#doors/documents/offers';
import { presentNode } from '#doors/documents/present-node';
import { pathId, route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';

/** What a form needs around its file. */
const formBytes = 64 * 1024;

const attachRoute = route({
  method: 'POST',
  path: '/api/offer/:id/media',
  summary: 'Attach a file to an offer',
  description: 'A multipart form with the field `file`: PDF, PNG, JPEG or WebP of at most 20 MB, judged by its bytes.',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  plainJson: true,
  bodyLimit: largestMedium + formBytes,
  timeoutMs: 60_000,
  schema: { params: idParams, response: { 201: mediaAnswer, 413: documentsRefusal } },
  async handler({ actor, params, request }, app) {
    const offerId = pathId(params.id);
    const file = request.uploads?.find(({ field }) => field === 'file');
    if (!file) {
      const issue = { path: 'file', rule: 'required', message: 'is required' };
      throw new Problem('validation_failed', 'The request is not valid.', [issue]);
    }
    const node = await attachFile(app, actor, { offerId, name: file.name, bytes: file.bytes });
    return { status: 201, body: presentNode(node, app) };
  },
});

const removeRoute = route({
  method: 'DELETE',
  path: '/api/media/:id',
  summary: 'Take an attachment away',
  description: 'Not from a locked offer.',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  schema: { params: idParams },
  async handler({ actor, params }, app) {
    await removeAttachment(app, actor, pathId(params.id));
    return { status: 204 };
  },
});

export const mediaRoutes: readonly Route<App>[] = [attachRoute, removeRoute];
