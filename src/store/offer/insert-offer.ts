import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { Tenant } from '#store/database';
import { contentColumns } from '#store/offer/content-columns';
import { indexOffer } from '#store/offer/index-offer';
import { lineRows, unmatchedRows } from '#store/offer/line-rows';
import type { StoredOffer } from '#store/offer/stored-offer';
import { offer, offerLine, offerUnmatched } from '#store/schema/offer';

/** Stores a new offer with its lines and unmatched parts. `serial` is the database's; `drafted` is what the engine proposed, if it did. */
export async function insertOffer(t: Tenant, stored: StoredOffer, drafted: RevisionSnapshot | null): Promise<void> {
  await t.tx.insert(offer).values({
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
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
  });
  await insertOfferContent(t, stored);
  await indexOffer(t, stored);
}

/** Stores the lines and the unmatched parts of an offer that has none yet. */
export async function insertOfferContent(t: Tenant, stored: StoredOffer): Promise<void> {
  const lines = lineRows(t.id, stored);
  for (let from = 0; from < lines.length; from += 500) {
    await t.tx.insert(offerLine).values(lines.slice(from, from + 500));
  }
  const unmatched = unmatchedRows(t.id, stored);
  for (let from = 0; from < unmatched.length; from += 1000) {
    await t.tx.insert(offerUnmatched).values(unmatched.slice(from, from + 1000));
  }
}
