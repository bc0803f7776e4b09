import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { contentColumns } from '#store/offer/content-columns';
import { indexOffer } from '#store/offer/index-offer';
import { insertOfferContent } from '#store/offer/insert-offer';
import type { StoredOffer } from '#store/offer/stored-offer';
import { offer, offerLine, offerUnmatched } from '#store/schema/offer';

/** Writes an offer back. The caller holds the row's lock. Lines keep their ids; their rows are written anew when the content changed. */
export async function saveOffer(t: Tenant, stored: StoredOffer, contentChanged: boolean): Promise<void> {
  await t.tx
    .update(offer)
    .set({
      state: stored.state,
      number: stored.number,
      language: stored.language,
      ...contentColumns(stored),
      revision: stored.revision,
      version: stored.version,
      updatedBy: stored.updatedBy,
      issueDate: stored.issueDate,
      validUntil: stored.validUntil,
      lockedAt: stored.lockedAt,
      updatedAt: stored.updatedAt,
    })
    .where(and(eq(offer.tenantId, t.id), eq(offer.id, stored.id)));
  await indexOffer(t, stored);
  if (!contentChanged) return;
  await t.tx.delete(offerLine).where(and(eq(offerLine.tenantId, t.id), eq(offerLine.offerId, stored.id)));
  await t.tx
    .delete(offerUnmatched)
    .where(and(eq(offerUnmatched.tenantId, t.id), eq(offerUnmatched.offerId, stored.id)));
  await insertOfferContent(t, stored);
}
