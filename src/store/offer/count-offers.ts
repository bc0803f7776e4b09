import { eq, sql } from 'drizzle-orm';
import type { OfferState } from '#core/offer/lifecycle';
import type { Tenant } from '#store/database';
import { offerCount } from '#store/schema/offer';

/** How many offers a tenant has, as the database keeps it up to date. */
export interface OfferCounts {
  /** Offers that are not in the trash; a state without any may be absent. */
  readonly byState: ReadonlyMap<OfferState, number>;
  /** All offers, those in the trash too. */
  readonly all: number;
}

export async function countOffers(t: Tenant): Promise<OfferCounts> {
  const rows = await t.tx
    .select({ state: offerCount.state, trashed: offerCount.trashed, n: sql`sum(${offerCount.n})`.mapWith(Number) })
    .from(offerCount)
    .where(eq(offerCount.tenantId, t.id))
    .groupBy(offerCount.state, offerCount.trashed);
  const live = rows.filter(({ trashed }) => !trashed);
  return {
    byState: new Map(live.map(({ state, n }) => [state, n])),
    all: rows.reduce((sum, { n }) => sum + n, 0),
  };
}
