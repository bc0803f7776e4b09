import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { contentColumns } from '#store/offer/content-columns';
import { documentColumns } from '#store/offer/document-columns';
import { reindexOffer } from '#store/offer/index-offer';
import { intakeColumns } from '#store/offer/intake-columns';
import { lineRows, unmatchedRows } from '#store/offer/line-rows';
import type { NewRevision } from '#store/offer/new-revision';
import type { StoredOffer } from '#store/offer/stored-offer';
import { writerName } from '#store/offer/writer-name';
import { offer, offerLine, offerRevision, offerUnmatched } from '#store/schema/offer';
import { deleteRows, insertRows, updateRow, type Write, writeTogether } from '#store/write-together';

/** A change of an offer whose row's lock the caller holds. */
export interface OfferSaving {
  /** As it was loaded under the lock. */
  readonly before: StoredOffer;
  readonly after: StoredOffer;
  /** A revision to keep with it. Numbers run 1, 2, 3 … under the lock. */
  readonly revision: NewRevision | null;
  /** Written in the same round trip, such as the history. */
  readonly also?: readonly Write[];
}

/** Writes an offer back, and of its lines and unmatched parts those that differ. Answers the name of the person who changed it last. */
export async function saveOffer(
  t: Tenant,
  { before, after, revision, also = [] }: OfferSaving,
): Promise<string | null> {
  const lines = { before: lineRows(t.id, before), after: lineRows(t.id, after) };
  const unmatched = { before: unmatchedRows(t.id, before), after: unmatchedRows(t.id, after) };
  const search = reindexOffer(t, before, after);
  const writes = [
    offerUpdate(t, after),
    ...differing(t, offerLine, lines),
    ...differing(t, offerUnmatched, unmatched),
    ...(search ? [search] : []),
    ...(revision ? [insertRows(offerRevision, [{ tenantId: t.id, ...revision }])] : []),
    ...also,
  ];
  const [row] = await writeTogether(t, writes, (bind) => `select (${writerName(t, after, bind)}) as name`);
  return row?.name ?? null;
}

function offerUpdate(t: Tenant, after: StoredOffer): Write {
  return updateRow(
    offer,
    { tenantId: t.id, id: after.id },
    {
      state: after.state,
      number: after.number,
      language: after.language,
      ...contentColumns(after),
      revision: after.revision,
      version: after.version,
      updatedBy: after.updatedBy,
      issueDate: after.issueDate,
      validUntil: after.validUntil,
      lockedAt: after.lockedAt,
      decidedAt: after.decidedAt,
      ...documentColumns(after.document),
      ...intakeColumns(after.intake),
      updatedAt: after.updatedAt,
    },
  );
}

type ContentTable = typeof offerLine | typeof offerUnmatched;

type Row<T extends ContentTable> = InferInsertModel<T> & { readonly id: string };

interface Rows<T extends ContentTable> {
  readonly before: readonly Row<T>[];
  readonly after: readonly Row<T>[];
}

/** Rows keep their ids: what is gone goes, what is new or different is written. */
function differing<T extends ContentTable>(t: Tenant, table: T, { before, after }: Rows<T>): readonly Write[] {
  const old = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  const wanted = new Set(after.map((row) => row.id));
  const changed = after.filter((row) => old.get(row.id) !== JSON.stringify(row));
  const gone = [...old.keys()].filter((id) => !wanted.has(id));
  return [
    ...(changed.length > 0 ? [insertRows(table, changed, true)] : []),
    ...(gone.length > 0 ? [deleteRows(table, t.id, gone)] : []),
  ];
}
