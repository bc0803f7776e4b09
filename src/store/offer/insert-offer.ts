import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { Tenant } from '#store/database';
import { contentColumns } from '#store/offer/content-columns';
import { documentColumns } from '#store/offer/document-columns';
import { indexOffer } from '#store/offer/index-offer';
import { intakeColumns } from '#store/offer/intake-columns';
import { lineRows, unmatchedRows } from '#store/offer/line-rows';
import type { StoredOffer } from '#store/offer/stored-offer';
import { writerName } from '#store/offer/writer-name';
import { offer, offerLine, offerUnmatched } from '#store/schema/offer';
import { insertRows, type Write, writeTogether } from '#store/write-together';

/** What the database adds to an offer: its number for other doors, and the name of the person who wrote it. */
export type OfferStamp = Pick<StoredOffer, 'serial' | 'updatedByName'>;

export interface NewOfferExtras {
  /** What the engine proposed, if it did. */
  readonly drafted: RevisionSnapshot | null;
  /** Written in the same round trip, such as the history. */
  readonly also?: readonly Write[];
}

/** Stores a new offer with its lines and unmatched parts. */
export async function insertOffer(
  t: Tenant,
  stored: StoredOffer,
  { drafted, also = [] }: NewOfferExtras = { drafted: null },
): Promise<OfferStamp> {
  const row = {
    tenantId: t.id,
    id: stored.id,
    origin: stored.origin,
    number: stored.number,
    state: stored.state,
    language: stored.language,
    ...contentColumns(stored),
    revision: stored.revision,
    version: stored.version,
    createdBy: stored.createdBy,
    updatedBy: stored.updatedBy,
    drafted,
    issueDate: stored.issueDate,
    validUntil: stored.validUntil,
    lockedAt: stored.lockedAt,
    decidedAt: stored.decidedAt,
    ...documentColumns(stored.document),
    ...intakeColumns(stored.intake),
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
  };
  const lines = lineRows(t.id, stored);
  const unmatched = unmatchedRows(t.id, stored);
  const writes = [
    withSerial(insertRows(offer, [row])),
    ...(lines.length > 0 ? [insertRows(offerLine, lines)] : []),
    ...(unmatched.length > 0 ? [insertRows(offerUnmatched, unmatched)] : []),
    indexOffer(t, stored),
    ...also,
  ];
  const answer: Write = (bind) => `select serial, (${writerName(t, stored, bind)}) as name from w0`;
  const [stamp] = await writeTogether(t, writes, answer);
  return { serial: Number(stamp.serial), updatedByName: stamp.name };
}

const withSerial =
  (write: Write): Write =>
  (bind) =>
    `${write(bind)} returning serial`;
