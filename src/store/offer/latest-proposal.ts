import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { Tenant } from '#store/database';

/** What the engine proposed of an offer the last time that it drafted it; null for an offer that it did not draft. */
export async function loadLatestProposal(t: Tenant, offerId: string): Promise<RevisionSnapshot | null> {
  const { rows } = await t.pg.executeSql(
    'select coalesce(redrafted, drafted) as proposal from offer where tenant_id = $1 and id = $2',
    [t.id, offerId],
  );
  return rows[0]?.proposal ?? null;
}

/** Keeps what the engine proposes now, beside what it proposed first. */
export async function saveLatestProposal(t: Tenant, offerId: string, proposal: RevisionSnapshot): Promise<void> {
  await t.pg.executeSql('update offer set redrafted = $3 where tenant_id = $1 and id = $2', [
    t.id,
    offerId,
    JSON.stringify(proposal),
  ]);
}
