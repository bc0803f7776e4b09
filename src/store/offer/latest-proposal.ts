import { type RevisionSnapshot, snapshotOf } from '#core/offer/revision-snapshot';
import type { Tenant } from '#store/database';
import { loadOffer } from '#store/offer/load-offer';
import type { StoredOffer } from '#store/offer/stored-offer';

/** What the engine proposed of an offer the last time that it drafted it; null for an offer that it did not draft. */
export async function loadLatestProposal(t: Tenant, offerId: string): Promise<RevisionSnapshot | null> {
  return loadProposal(t, offerId, 'coalesce(redrafted, drafted)');
}

/** What it proposed the first time. */
export async function loadFirstProposal(t: Tenant, offerId: string): Promise<RevisionSnapshot | null> {
  return loadProposal(t, offerId, 'drafted');
}

async function loadProposal(t: Tenant, offerId: string, which: string): Promise<RevisionSnapshot | null> {
  const { rows } = await t.pg.executeSql(
    `select ${which} as proposal, draft_untouched as untouched from offer where tenant_id = $1 and id = $2`,
    [t.id, offerId],
  );
  const [row] = rows;
  if (!row?.untouched) return row?.proposal ?? null;
  const offer = await loadOffer(t, offerId);
  return offer && asDrafted(offer);
}

/** Keeps what the engine proposes now, beside what it proposed first. */
export async function saveLatestProposal(t: Tenant, offerId: string, proposal: RevisionSnapshot): Promise<void> {
  await t.pg.executeSql('update offer set redrafted = $3 where tenant_id = $1 and id = $2', [
    t.id,
    offerId,
    JSON.stringify(proposal),
  ]);
}

/** To be called before the first change of an offer: what the engine drafted stays, beside what people make of it. */
export async function keepUntouchedDraft(t: Tenant, before: StoredOffer): Promise<void> {
  if (before.revision > 0 || before.header.requestId === null) return;
  await t.pg.executeSql(
    `update offer set drafted = $3, draft_untouched = false where tenant_id = $1 and id = $2 and draft_untouched`,
    [t.id, before.id, JSON.stringify(asDrafted(before))],
  );
}

function asDrafted(offer: StoredOffer): RevisionSnapshot {
  return snapshotOf({ ...offer, state: 'draft', issueDate: null, validUntil: null });
}
