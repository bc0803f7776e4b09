import type { App } from '#app/app';
import { editComment, writeComment } from '#app/document/write-comment';
import { commentBody } from '#doors/documents/contract/offer';
import { idParams } from '#doors/documents/offers';
import { presentNode } from '#doors/documents/present-node';
import { pathId, route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';

const createComment = route({
  method: 'POST',
  path: '/api/offer/:id/comment',
  summary: 'Comment on an offer',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  idempotent: true,
  plainJson: true,
  schema: { params: idParams, body: commentBody },
  async handler({ actor, params, body }, app) {
    const { text, is_internal: isInternal = true } = body;
    const node = await writeComment(app, actor, { offerId: pathId(params.id), text, isInternal });
    return { status: 201, body: presentNode(node, app) };
  },
});

const editRoute = (method: 'PUT' | 'PATCH') =>
  route({
    method,
    path: '/api/comment/:id',
    summary: 'Change a comment of your own',
    tags: ['offer'],
    auth: 'session',
    role: 'member',
    plainJson: true,
    schema: { params: idParams, body: commentBody },
    async handler({ actor, params, body }, app) {
      const { text, is_internal: isInternal } = body;
      const edit = { id: pathId(params.id), text, ...(isInternal === undefined ? {} : { isInternal }) };
      return { body: presentNode(await editComment(app, actor, edit), app) };
    },
  });

const deleteComment = route({
  method: 'DELETE',
  path: '/api/comment/:id',
  summary: 'Remove a comment of your own',
  tags: ['offer'],
  auth: 'session',
  role: 'member',
  schema: { params: idParams },
  async handler({ actor, params }, app) {
    await editComment(app, actor, { id: pathId(params.id), text: null });
    return { status: 204 };
  },
});

export const comments: readonly Route<App>[] = [createComment, editRoute('PUT'), editRoute('PATCH'), deleteComment];
