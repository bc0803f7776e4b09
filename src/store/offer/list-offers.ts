import type { SQL } from 'drizzle-orm';
import { type DraftsStatus, doorStatus, statesShownAs } from '#core/offer/door-status';
import type { OfferState } from '#core/offer/lifecycle';
import { searchTerms } from '#core/offer/search-terms';
import type { Tenant } from '#store/database';
import { countOffers, type OfferCounts } from '#store/offer/count-offers';
import { findOfferPage } from '#store/offer/find-offer-page';
import { type ListedOffer, loadSummaries } from '#store/offer/load-summaries';
import { type OfferSort, offerOrder } from '#store/offer/offer-order';
import type { ListSlice, OfferSelection } from '#store/offer/offer-selection';
import type { OfferSummary } from '#store/offer/stored-offer';
import { pageCursor, readPageCursor } from '#store/page-cursor';

export { type OfferSort, offerSorts } from '#store/offer/offer-order';

export interface OfferListQuery {
  readonly limit: number;
  readonly offset: number;
  /** `nextCursor` of the page before. */
  readonly cursor: string | null;
  /** None: all but imported ones. */
  readonly statuses: readonly DraftsStatus[];
  readonly customerId: string | null;
  /** Words of number, name, customer or a line (see `searchTerms`); empty for all. */
  readonly query: string;
  readonly sort: OfferSort;
}

export interface OfferPage {
  readonly offers: readonly OfferSummary[];
  readonly nextCursor: string | null;
  /** Always exact without `customerId` and `query`, else to 10,000 and mostly an estimate above. */
  readonly totalCount: number;
  readonly totalIsEstimate: boolean;
  /** All offers that are not in the trash, by status; filters do not matter. */
  readonly statusCounts: Readonly<Record<DraftsStatus, number>>;
}

/**
 * A page of offers.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export async function listOffers(t: Tenant, query: OfferListQuery): Promise<OfferPage> {
  const { sort, cursor, offset, limit, customerId } = query;
  const order = offerOrder(sort);
  const after = cursor === null ? null : readPageCursor(cursor, order.shape);
  const counts = await countOffers(t);
  const states = wantedStates(query.statuses).filter((state) => (counts.byState.get(state) ?? 0) > 0);
  const selection: OfferSelection = { t, states, customerId, terms: searchTerms(query.query) };
  const slice: ListSlice = { order, after, offset, limit: limit + 1 };
  const load = (source: SQL) => loadSummaries(t, order, source);
  const found = await findOfferPage<ListedOffer>({ selection, slice, counts, load });
  const rows = found.rows.slice(0, limit);
  const last = rows.at(-1);
  return {
    offers: rows.map(({ offer }) => offer),
    nextCursor: found.rows.length > limit && last ? pageCursor({ id: last.offer.id, value: last.place }) : null,
    totalCount: found.total,
    totalIsEstimate: found.isEstimate,
    statusCounts: statusCounts(counts),
  };
}

/** The states behind some drafts statuses. */
function wantedStates(statuses: readonly DraftsStatus[]): readonly OfferState[] {
  const wanted: readonly DraftsStatus[] = statuses.length === 0 ? ['draft', 'accepted', 'rejected'] : statuses;
  return [...new Set(wanted)].flatMap((status) => statesShownAs('drafts', status));
}

function statusCounts({ byState }: OfferCounts): Record<DraftsStatus, number> {
  const counts = { draft: 0, accepted: 0, rejected: 0, imported: 0 };
  for (const [state, n] of byState) {
    const { drafts } = doorStatus[state];
    if (drafts !== null) counts[drafts] += n;
  }
  return counts;
}
