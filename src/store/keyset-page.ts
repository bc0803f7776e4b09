import { type SQL, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { behind, type ListOrder } from '#store/list-order';
import { type PagePlace, pageCursor, readPageCursor } from '#store/page-cursor';
import { exactTo } from '#store/survey-texts';

/** A list to page through: the rows of `table` that fit `where`, ordered. */
export interface KeysetList {
  /** Table with an `id`. */
  readonly table: SQL;
  /** Names the tenant too. */
  readonly where: SQL;
  readonly order: ListOrder;
  readonly cursor: string | null;
  readonly limit: number;
  /**
   * What is known beforehand. `many`: more than 10,000 rows fit, nobody counts. `few`: `where` looks the rows up, so all are found
   * once, counted and sorted. Else a page is read by the index of the order, and then the rows are counted.
   */
  readonly size?: 'many' | 'few';
}

export interface KeysetPage {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
  /** Exact to 10,000; at least that above. */
  readonly totalCount: number;
  readonly totalIsEstimate: boolean;
}

/**
 * Ids of one page, found by the place of the last row of the page before.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export async function keysetPage(t: Tenant, list: KeysetList): Promise<KeysetPage> {
  const { order, limit, cursor, size } = list;
  const after = cursor === null ? null : readPageCursor(cursor, order.shape);
  const { rows, total } = size === 'few' ? await lookUp(t, list, after) : await walk(t, list, after);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map(({ id }) => id),
    nextCursor: rows.length > limit && last ? pageCursor(last) : null,
    totalCount: Math.min(total, exactTo),
    totalIsEstimate: total > exactTo,
  };
}

interface Found {
  /** One row more than the page has, where there is one. */
  readonly rows: readonly PagePlace[];
  readonly total: number;
}

async function walk(
  t: Tenant,
  { table, where, order, limit, size }: KeysetList,
  after: PagePlace | null,
): Promise<Found> {
  const { column, direction } = order;
  const { rows } = await t.tx.execute<{ id: string; value: string }>(
    sql`select id, ${order.place(column)} as value from ${table} where ${where}${behind(order, column, after)}
      order by ${column} ${direction}, id ${direction} limit ${limit + 1}`,
  );
  if (size === 'many') return { rows, total: exactTo + 1 };
  const counted = await t.tx.execute<{ n: number }>(
    sql`select count(*)::integer as n from (select from ${table} where ${where} limit ${exactTo + 1}) as counted`,
  );
  return { rows, total: counted.rows[0]?.n ?? 0 };
}

/** The total stands in every row, even in one without an id. */
async function lookUp(t: Tenant, { table, where, order, limit }: KeysetList, after: PagePlace | null): Promise<Found> {
  const { column, direction } = order;
  const { rows } = await t.tx.execute<{ id: string | null; value: string; total: number }>(sql`
    with found as materialized (select id, ${column} as key from ${table} where ${where}),
      page as (
        select id, key from found where true${behind(order, sql`key`, after)}
        order by key ${direction}, id ${direction} limit ${limit + 1})
    select id, ${order.place(sql`key`)} as value, total
      from (select count(*)::integer as total from found) as counted left join page on true
      order by key ${direction}, id ${direction}`);
  const places = rows.flatMap(({ id, value }) => (id === null ? [] : [{ id, value }]));
  return { rows: places, total: rows[0]?.total ?? 0 };
}

/** A `like` pattern that finds the text anywhere, `%` and `_` literal. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
