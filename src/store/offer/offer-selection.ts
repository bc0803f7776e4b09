import { type SQL, sql } from 'drizzle-orm';
import type { OfferState } from '#core/offer/lifecycle';
import type { SearchTerms } from '#core/offer/search-terms';
import type { Tenant } from '#store/database';
import { behind } from '#store/list-order';
import type { OfferOrder } from '#store/offer/offer-order';
import type { PagePlace } from '#store/page-cursor';

/** Which offers a list shows. */
export interface OfferSelection {
  readonly t: Tenant;
  readonly states: readonly OfferState[];
  readonly customerId: string | null;
  readonly terms: SearchTerms;
  /** A further condition on rows of `offer`, only for walks. */
  readonly also?: SQL;
}

/** Which part of an ordered list. */
export interface ListSlice {
  readonly order: OfferOrder;
  /** Only what stands behind this place. */
  readonly after: PagePlace | null;
  readonly offset: number;
  readonly limit: number;
}

/** An array parameter; Drizzle would write a list. */
export const texts = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`;

/**
 * A subquery (id, key) of the rows of a slice, walking the order's index: each state from where the slice begins, merged row
 * by row until the slice is full. Written as one query over all states it would sort them all.
 * `most`: look at no more rows of each state than that.
 */
export function walkOffers(selection: OfferSelection, slice: ListSlice, most: number | null = null): SQL {
  const { order, offset, limit } = slice;
  const { direction } = order;
  const branches = selection.states.map((state) => sql`(${walkState(selection, slice, { state, most })})`);
  return sql`(select id, key, 0 as total from (${sql.join(branches, sql` union all `)}) as walked
    order by key ${direction}, id ${direction} limit ${limit} offset ${offset})`;
}

function walkState(
  { t, customerId, terms, also = sql`` }: OfferSelection,
  { order, after, offset, limit }: ListSlice,
  { state, most }: { state: OfferState; most: number | null },
): SQL {
  const { column, direction } = order;
  const rows = sql`select id, ${column} as key from offer
    where tenant_id = ${t.id} and deleted_at is null and state = ${state}${ofCustomer(customerId)}${behind(order, column, after)}${also}
    order by ${column} ${direction}, id ${direction}`;
  if (terms.patterns.length === 0) return sql`${rows} limit ${offset + limit}`;
  const walked = most === null ? rows : sql`${rows} limit ${most}`;
  // A subquery for each row, so that the walk goes on in order and stops when it is full; one that answers yes or no, because the
  // planner expects yes of every second one, and of a comparison so rarely that it would rather sort everything.
  return sql`select id, key from (${walked}) as o
    where (select text like all (${texts(terms.patterns)}) from offer_search s where s.tenant_id = ${t.id} and s.offer_id = o.id)
    order by key ${direction}, id ${direction} limit ${offset + limit}`;
}

/** A subquery (id, key, total) of the rows of a slice, by the trigram index; all that fit are found, counted and sorted. */
export function lookOffersUp(
  { t, states, customerId, terms }: OfferSelection,
  { order, after, offset, limit }: ListSlice,
  { keys, all }: { keys: readonly string[]; all: number },
): SQL {
  const fits = sql`search_offers(${t.id}, ${all}, ${texts(keys)}, ${texts(terms.patterns)}, ${texts(states)}, ${customerId})`;
  // The search knows the time of creation; for another order it takes a look at the rows.
  const found = order.isCreation
    ? sql`select id, created_at as key from ${fits}`
    : sql`select id, ${order.column} as key from ${fits} join offer using (id) where tenant_id = ${t.id}`;
  return sql`(with found as materialized (${found}),
    page as (
      select id, key from found where true${behind(order, sql`key`, after)}
      order by key ${order.direction}, id ${order.direction} limit ${limit} offset ${offset})
    select id, key, total from (select count(*)::int as total from found) as counted left join page on true)`;
}

/** Conditions of a selection on a row of `offer_search`, search included. */
export function isSelected({ t, states, customerId, terms }: OfferSelection): SQL {
  const fits = terms.patterns.length === 0 ? sql`` : sql` and text like all (${texts(terms.patterns)})`;
  return sql`tenant_id = ${t.id} and not trashed and state = any (${texts(states)})${ofCustomer(customerId)}${fits}`;
}

function ofCustomer(customerId: string | null): SQL {
  return customerId === null ? sql`` : sql` and customer_id = ${customerId}`;
}
