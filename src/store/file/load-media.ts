import { and, asc, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { media } from '#store/schema/documents';

/** A file that belongs to a document. */
export interface StoredMedium {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly fileId: string;
}

/** The attachments of a document, oldest first. */
export function loadMedia(t: Tenant, ownerId: string): Promise<readonly StoredMedium[]> {
  return t.tx
    .select({ id: media.id, name: media.name, mimeType: media.mimeType, fileId: media.fileId })
    .from(media)
    .where(and(eq(media.tenantId, t.id), eq(media.ownerId, ownerId), eq(media.collection, 'attachments')))
    .orderBy(asc(media.createdAt), asc(media.id));
}
