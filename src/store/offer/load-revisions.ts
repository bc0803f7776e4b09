import { and, desc, eq } from 'drizzle-orm';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { Tenant } from '#store/database';
import { offerRevision } from '#store/schema/offer';
import { person } from '#store/schema/people';

/** A stored revision. `createdBy` is null when the person is gone or a key wrote it. */
export interface StoredRevision {
  readonly id: string;
  readonly offerId: string;
  readonly number: number;
  readonly createdBy: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
}

const columns = {
  id: offerRevision.id,
  offerId: offerRevision.offerId,
  number: offerRevision.number,
  authorId: person.id,
  authorName: person.name,
  createdAt: offerRevision.createdAt,
  acceptedAt: offerRevision.acceptedAt,
};

/** All revisions of an offer, newest first, without their snapshots. */
export async function loadRevisions(t: Tenant, offerId: string): Promise<StoredRevision[]> {
  const rows = await t.tx
    .select(columns)
    .from(offerRevision)
    .leftJoin(person, and(eq(person.tenantId, t.id), eq(person.id, offerRevision.createdBy)))
    .where(and(eq(offerRevision.tenantId, t.id), eq(offerRevision.offerId, offerId)))
    .orderBy(desc(offerRevision.number));
  return rows.map(revisionOf);
}

/** One revision of an offer with its snapshot, or null. */
export async function loadRevision(
  t: Tenant,
  offerId: string,
  revisionId: string,
): Promise<(StoredRevision & { readonly snapshot: RevisionSnapshot }) | null> {
  const [row] = await t.tx
    .select({ ...columns, snapshot: offerRevision.snapshot })
    .from(offerRevision)
    .leftJoin(person, and(eq(person.tenantId, t.id), eq(person.id, offerRevision.createdBy)))
    .where(and(eq(offerRevision.tenantId, t.id), eq(offerRevision.offerId, offerId), eq(offerRevision.id, revisionId)));
  return row ? { ...revisionOf(row), snapshot: row.snapshot } : null;
}

interface RevisionRow extends Omit<StoredRevision, 'createdBy'> {
  readonly authorId: string | null;
  readonly authorName: string | null;
}

function revisionOf(row: RevisionRow): StoredRevision {
  const { authorId, authorName } = row;
  return {
    id: row.id,
    offerId: row.offerId,
    number: row.number,
    createdBy: authorId === null || authorName === null ? null : { id: authorId, name: authorName },
    createdAt: row.createdAt,
    acceptedAt: row.acceptedAt,
  };
}
