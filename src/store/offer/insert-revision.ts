import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { Tenant } from '#store/database';
import { offerRevision } from '#store/schema/offer';

/** A revision as it is written: numbers run 1, 2, 3 … under the offer row's lock. */
export interface NewRevision {
  readonly id: string;
  readonly offerId: string;
  readonly number: number;
  readonly snapshot: RevisionSnapshot;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
}

export async function insertRevision(t: Tenant, revision: NewRevision): Promise<void> {
  await t.tx.insert(offerRevision).values({ tenantId: t.id, ...revision });
}
