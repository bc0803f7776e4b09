import type { DraftComparison } from '#core/memory/compare-draft';
import type { Tenant } from '#store/database';

export interface OfferQuality {
  readonly offerId: string;
  readonly draftedAt: Date;
  readonly acceptedAt: Date;
  readonly comparison: DraftComparison;
}

/** Keeps how a finished offer differs from its draft; finished again, the later counts. */
export async function saveOfferQuality(
  t: Tenant,
  { offerId, draftedAt, acceptedAt, comparison }: OfferQuality,
): Promise<void> {
  const { drafted, kept, productChanged, quantityChanged, removed, added, scored, scoredKept } = comparison;
  await t.pg.executeSql(
    `insert into offer_quality (tenant_id, offer_id, drafted_at, accepted_at, drafted, kept, product_changed, quantity_changed,
       removed, added, scored, scored_kept)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (tenant_id, offer_id) do update set drafted_at = excluded.drafted_at, accepted_at = excluded.accepted_at,
       drafted = excluded.drafted, kept = excluded.kept, product_changed = excluded.product_changed,
       quantity_changed = excluded.quantity_changed, removed = excluded.removed, added = excluded.added,
       scored = excluded.scored, scored_kept = excluded.scored_kept`,
    [
      t.id,
      offerId,
      draftedAt,
      acceptedAt,
      drafted,
      kept,
      productChanged,
      quantityChanged,
      removed,
      added,
      scored,
      scoredKept,
    ],
  );
}

/** An offer that was opened again is not finished. */
export async function removeOfferQuality(t: Tenant, offerId: string): Promise<void> {
  await t.pg.executeSql('delete from offer_quality where tenant_id = $1 and offer_id = $2', [t.id, offerId]);
}
