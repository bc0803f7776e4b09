import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { comment } from '#store/schema/documents';
import { person } from '#store/schema/people';

/** What the client may read of a conversation. */
export interface OpenComment {
  readonly author: string | null;
  readonly byContact: boolean;
  readonly text: string;
  readonly createdAt: Date;
}

/** Comments on a document that are not internal, oldest first, at most 500. */
export async function loadOpenComments(t: Tenant, documentId: string): Promise<readonly OpenComment[]> {
  const rows = await t.tx
    .select({
      given: comment.authorName,
      name: person.name,
      type: comment.authorType,
      text: comment.text,
      at: comment.createdAt,
    })
    .from(comment)
    .leftJoin(person, and(eq(person.tenantId, t.id), eq(person.id, comment.authorId)))
    .where(
      and(
        eq(comment.tenantId, t.id),
        eq(comment.documentId, documentId),
        eq(comment.isInternal, false),
        isNull(comment.deletedAt),
      ),
    )
    .orderBy(asc(comment.createdAt), asc(comment.id))
    .limit(500);
  return rows.map(({ given, name, type, text, at }) => ({
    author: name ?? given,
    byContact: type === 'contact',
    text,
    createdAt: at,
  }));
}
