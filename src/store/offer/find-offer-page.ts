import { type SQL, sql } from 'drizzle-orm';
import type { OfferCounts } from '#store/offer/count-offers';
import {
  isSelected,
  type ListSlice,
  lookOffersUp,
  type OfferSelection,
  texts,
  walkOffers,
} from '#store/offer/offer-selection';
import { exactTo, surveyTexts, type TextSurvey } from '#store/survey-texts';

/** Rows of a page, one more than it holds where there are more, and how many fit in all. */
export interface FoundOffers<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly isEstimate: boolean;
}

export interface OfferSearch<Row> {
  readonly selection: OfferSelection;
  readonly slice: ListSlice;
  readonly counts: OfferCounts;
  /** Reads the offers of a subquery (id, key, total) in their order, and its total. */
  load(source: SQL): Promise<{ readonly rows: readonly Row[]; readonly total: number }>;
}

const nothing = { rows: [], total: 0, isEstimate: false };
/** Without a key for the index, only so many rows of each state are looked at. */
const mostWalked = 2_000;

/** Walks the list, or looks the few rows up that fit, whichever is sure to be short. */
export async function findOfferPage<Row>(search: OfferSearch<Row>): Promise<FoundOffers<Row>> {
  const { selection, slice, counts, load } = search;
  const { terms } = selection;
  if (selection.states.length === 0) return nothing;
  if (terms.patterns.length === 0) {
    const { rows } = await load(walkOffers(selection, slice));
    return { rows, ...(await totalOf(selection, counts)) };
  }
  const { certainty, total, keys } = await survey(selection, counts);
  if (certainty === 'exact' && total === 0) return nothing;
  if (certainty !== 'open') {
    const { rows } = await load(walkOffers(selection, slice));
    return { rows, total, isEstimate: certainty === 'many' };
  }
  if (keys.length === 0) {
    const { rows } = await load(walkOffers(selection, slice, mostWalked));
    return { rows, total: Math.max(total, slice.offset + rows.length), isEstimate: true };
  }
  const looked = await load(lookOffersUp(selection, slice, { keys, all: counts.all }));
  return { ...looked, isEstimate: false };
}

/** The total of a selection without search. */
async function totalOf(selection: OfferSelection, counts: OfferCounts): Promise<Omit<FoundOffers<never>, 'rows'>> {
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
