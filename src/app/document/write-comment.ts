import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { documentNode } from '#app/document/read-document';
import { change } from '#app/record';
import { type Node, nodeOf } from '#app/resource/node';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import { insertComment, updateComment } from '#store/document/insert-comment';
import { readRows } from '#store/resource/read-rows';

export interface CommentInput {
  /** Plain text. */
  readonly text: string;
  readonly isInternal: boolean;
}

/**
 * Writes a comment on an offer.
 *
 * @throws Problem `not_found`.
 */
export function writeComment(
  app: App,
  actor: Actor,
  comment: CommentInput & { readonly offerId: string },
): Promise<Node> {
  const { offerId, text, isInternal } = comment;
  const id = app.ports.ids.next();
  return change(app, actor, async (c) => {
    await documentNode(c, { id: offerId, include: {} });
    await insertComment(c, {
      id,
      documentType: 'offer',
      documentId: offerId,
      text,
      isInternal,
      authorType: actor.userId === null ? 'key' : 'member',
      authorId: actor.userId ?? actor.keyId,
      authorName: null,
      createdAt: app.ports.clock.now(),
      updatedAt: app.ports.clock.now(),
    });
    await c.record({
      entity: 'comment',
      entityId: id,
      action: 'created',
      after: { offerId, isInternal },
      event: 'offers.comment.created',
      data: { offerId, commentId: id },
    });
    return commentNode(c, id);
  });
}

/**
 * Changes a comment, or removes it with `text: null`. Only its author may.
 *
 * @throws Problem `not_found`, `forbidden`.
 */
export function editComment(
  app: App,
  actor: Actor,
  edit: { readonly id: string; readonly text: string | null; readonly isInternal?: boolean },
): Promise<Node> {
  const { id, text, isInternal } = edit;
  return change(app, actor, async (c) => {
    const node = await commentNode(c, id);
    if (node.row['author_id'] !== (actor.userId ?? actor.keyId)) {
      throw new Problem('forbidden', 'Only the author may change a comment.');
    }
    const now = app.ports.clock.now();
    const changes = text === null ? { deletedAt: now } : { text, ...(isInternal === undefined ? {} : { isInternal }) };
    await updateComment(c, id, { ...changes, updatedAt: now });
    await c.record({ entity: 'comment', entityId: id, action: text === null ? 'deleted' : 'updated' });
    return text === null ? node : commentNode(c, id);
  });
}

async function commentNode(t: Tenant, id: string): Promise<Node> {
  const [row] = await readRows(t, 'comment', { column: 'r.id', values: [id] });
  if (!row) throw new Problem('not_found', 'Not found.');
  const node = nodeOf('comment', row);
  node.related['commentator'] = {
    plain: { id: row['member_id'] ?? row['author_id'] ?? null, name: row['author_name'] ?? null },
  };
  return node;
}
