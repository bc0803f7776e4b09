import { sql } from 'drizzle-orm';
import { type DraftsStatus, doorStatus, statesShownAs } from '#core/offer/door-status';
import type { OfferState } from '#core/offer/lifecycle';
import { searchTerms } from '#core/offer/search-terms';
import type { Tenant } from '#store/database';
import { countOffers, type OfferCounts } from '#store/offer/count-offers';
import { type ListedOffer, loadSummaries } from '#store/offer/load-summaries';
import { type OfferSort, offerOrder } from '#store/offer/offer-order';
import {
  isSelected,
  type ListSlice,
  lookOffersUp,
  type OfferSelection,
  texts,
  walkOffers,
} from '#store/offer/offer-selection';
import type { OfferSummary } from '#store/offer/stored-offer';
import { pageCursor, readPageCursor } from '#store/page-cursor';
import { exactTo, surveyTexts, type TextSurvey } from '#store/survey-texts';

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

/** Without a key for the index, only so many rows of each state are looked at. */
const mostWalked = 2_000;

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
  const found = states.length === 0 ? nothing : await findPage(selection, slice, counts);
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

interface Found {
  readonly rows: readonly ListedOffer[];
  readonly total: number;
  readonly isEstimate: boolean;
}

const nothing: Found = { rows: [], total: 0, isEstimate: false };

/** Walks the list, or looks the few rows up that fit, whichever is sure to be short. */
async function findPage(selection: OfferSelection, slice: ListSlice, counts: OfferCounts): Promise<Found> {
  const { t, terms } = selection;
  if (terms.patterns.length === 0) {
    const { rows } = await loadSummaries(t, slice.order, walkOffers(selection, slice));
    return { rows, ...(await totalOf(selection, counts)) };
  }
  const { certainty, total, keys } = await survey(selection, counts);
  if (certainty === 'exact' && total === 0) return nothing;
  if (certainty !== 'open') {
    const { rows } = await loadSummaries(t, slice.order, walkOffers(selection, slice));
    return { rows, total, isEstimate: certainty === 'many' };
  }
  if (keys.length === 0) {
    const { rows } = await loadSummaries(t, slice.order, walkOffers(selection, slice, mostWalked));
    return { rows, total: Math.max(total, slice.offset + rows.length), isEstimate: true };
  }
  const looked = await loadSummaries(t, slice.order, lookOffersUp(selection, slice, { keys, all: counts.all }));
  return { ...looked, isEstimate: false };
}

/** The total of a selection without search. */
async function totalOf(selection: OfferSelection, counts: OfferCounts): Promise<Pick<Found, 'total' | 'isEstimate'>> {
  const { t, states, customerId } = selection;
  if (customerId === null) {
    return { total: states.reduce((sum, state) => sum + (counts.byState.get(state) ?? 0), 0), isEstimate: false };
  }
  const { rows } = await t.tx.execute<{ n: number }>(sql`select count(*)::int as n from (select from offer
    where tenant_id = ${t.id} and customer_id = ${customerId} and state = any (${texts(states)}) and deleted_at is null
    limit ${exactTo + 1}) as counted`);
  const total = rows[0]?.n ?? 0;
  if (total <= exactTo) return { total, isEstimate: false };
  const sampled = await survey(selection, counts);
  return { total: Math.max(total, sampled.total), isEstimate: sampled.certainty !== 'exact' };
}

function survey(selection: OfferSelection, { all }: OfferCounts): Promise<TextSurvey> {
  const { t, terms } = selection;
  return surveyTexts(t, { table: sql`offer_search`, fits: isSelected(selection), keys: terms.keys, all });
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
