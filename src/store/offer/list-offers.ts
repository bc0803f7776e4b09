import { and, asc, count, desc, eq, gt, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { decimal } from '#core/money/decimal';
import { type DraftsStatus, statesShownAs } from '#core/offer/door-status';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import type { OfferSummary } from '#store/offer/stored-offer';
import { customer } from '#store/schema/catalogue';
import { offer } from '#store/schema/offer';
import { person } from '#store/schema/people';

/** Orders of the list; a minus puts the largest first. */
export const offerSorts = ['-createdAt', 'createdAt', '-updatedAt', 'name', '-totalGross', 'totalGross'] as const;
export type OfferSort = (typeof offerSorts)[number];

export interface OfferListQuery {
  readonly limit: number;
  readonly offset: number;
  /** `nextCursor` of the page before. */
  readonly cursor: string | null;
  /** None: all but imported ones. */
  readonly statuses: readonly DraftsStatus[];
  readonly customerId: string | null;
  /** Part of number, name, customer or a line; empty for all. */
  readonly query: string;
  readonly sort: OfferSort;
}

export interface OfferPage {
  readonly offers: readonly OfferSummary[];
  readonly nextCursor: string | null;
  readonly totalCount: number;
  readonly totalIsEstimate: boolean;
  /** All offers by status, or null where nobody asked. */
  readonly statusCounts: Readonly<Record<string, number>> | null;
}

/** Rows above which a total is only said to be that many. */
const exactTo = 10_000;

export async function listOffers(t: Tenant, query: OfferListQuery): Promise<OfferPage> {
  const filter = filterOf(t, query);
  const column = columnOf(query.sort);
  const down = query.sort.startsWith('-');
  const rows = await t.tx
    .select({ row: offer, customerName: customer.name, updatedByName: person.name, at: sql<string>`${column}::text` })
    .from(offer)
    .leftJoin(customer, and(eq(customer.tenantId, t.id), eq(customer.id, offer.customerId)))
    .leftJoin(person, and(eq(person.tenantId, t.id), eq(person.id, offer.updatedBy)))
    .where(and(filter, afterCursor(query.cursor, column, down)))
    .orderBy(...(down ? [desc(column), desc(offer.id)] : [asc(column), asc(offer.id)]))
    .limit(query.limit + 1)
    .offset(query.offset);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const counted = t.tx
    .select({ one: sql`1` })
    .from(offer)
    .where(filter)
    .limit(exactTo + 1)
    .as('counted');
  const [total] = await t.tx.select({ n: count() }).from(counted);
  const n = total?.n ?? 0;
  return {
    offers: page.map(summaryOf),
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.at, last.row.id]) : null,
    totalCount: n,
    totalIsEstimate: n > exactTo,
    statusCounts: null,
  };
}

function filterOf(t: Tenant, { statuses, customerId, query }: OfferListQuery): SQL | undefined {
  const states = statuses.flatMap((status) => statesShownAs('drafts', status));
  const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    eq(offer.tenantId, t.id),
    isNull(offer.deletedAt),
    states.length === 0 ? ne(offer.state, 'history') : inArray(offer.state, states),
    customerId === null ? undefined : eq(offer.customerId, customerId),
    query === '' ? undefined : sql`${offer.id} in (select search_offers(${t.id}::uuid, ${pattern}, ${exactTo + 1}))`,
  );
}

function columnOf(sort: OfferSort): PgColumn {
  const field = sort.replace('-', '');
  if (field === 'updatedAt') return offer.updatedAt;
  if (field === 'name') return offer.name;
  return field === 'totalGross' ? offer.totalGross : offer.createdAt;
}

function afterCursor(cursor: string | null, column: PgColumn, down: boolean): SQL | undefined {
  if (cursor === null) return undefined;
  const [at, id] = decodeCursor(cursor);
  const value = sql`${at}::${sql.raw(column.getSQLType())}`;
  const further = down ? lt : gt;
  return or(further(column, value), and(eq(column, value), further(offer.id, id)));
}

function encodeCursor(place: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function decodeCursor(cursor: string): readonly [string, string] {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof at === 'string' && typeof id === 'string') return [at, id];
  } catch {
    // Falls through to the refusal.
  }
  throw new Problem('validation_failed', 'The cursor is not one of this list.', [
    { path: 'cursor', rule: 'cursor', message: 'is not a cursor of this list' },
  ]);
}

interface SummaryRow {
  readonly row: typeof offer.$inferSelect;
  readonly customerName: string | null;
  readonly updatedByName: string | null;
}

function summaryOf({ row, customerName, updatedByName }: SummaryRow): OfferSummary {
  const { discountPercent, discountAmount } = row;
  return {
    ...row,
    customerName,
    updatedByName,
    discountPercent: decimal(discountPercent),
    discountAmount: decimal(discountAmount),
  };
}
