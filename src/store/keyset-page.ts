import type { Tenant } from '#store/database';
import type { ListOrder } from '#store/list-order';
import { pageCursor, readPageCursor } from '#store/page-cursor';

/** A list to page through: rows of `table` (with alias) that a tenant has, narrowed and ordered. */
export interface KeysetList {
  /** `product p` */
  readonly table: string;
  readonly alias: string;
  /** Conditions joined by `and`; parameters are `$1` (the tenant) and those of `values`. */
  readonly where: string;
  /** All parameters of `where`, the tenant first. */
  readonly values: readonly unknown[];
  readonly order: ListOrder;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface KeysetPage {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
  /** Exact to 10,000; at least that above. */
  readonly totalCount: number;
  readonly totalIsEstimate: boolean;
}

const exactTo = 10_000;

/**
 * Ids of one page, found by the place of the last row of the page before.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export async function keysetPage(t: Tenant, list: KeysetList): Promise<KeysetPage> {
  const { table, alias, where, order, limit } = list;
  const place = list.cursor === null ? null : readPageCursor(list.cursor, order.shape);
  const values = [...list.values];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const behind = order.descending ? '<' : '>';
  const after = place
    ? ` and (${order.column}, ${alias}.id) ${behind} (${bind(place.value)}::${order.type}, ${bind(place.id)}::uuid)`
    : '';
  const direction = order.descending ? 'desc' : 'asc';
  const { rows } = await t.pg.executeSql(
    `select ${alias}.id, ${order.column}::text as place from ${table} where ${where}${after}
      order by ${order.column} ${direction}, ${alias}.id ${direction} limit ${limit + 1}`,
    values,
  );
  const page = rows.slice(0, limit) as { id: string; place: string }[];
  const last = page.at(-1);
  const total = await countTo(t, list);
  return {
    ids: page.map(({ id }) => id),
    nextCursor: rows.length > limit && last ? pageCursor({ value: last.place, id: last.id }) : null,
    totalCount: Math.min(total, exactTo),
    totalIsEstimate: total > exactTo,
  };
}

async function countTo(t: Tenant, { table, where, values }: KeysetList): Promise<number> {
  const { rows } = await t.pg.executeSql(
    `select count(*)::integer as n from (select 1 from ${table} where ${where} limit ${exactTo + 1}) counted`,
    [...values],
  );
  return rows[0]?.n ?? 0;
}

/** A pattern for `ilike` that finds the text anywhere, `%` and `_` literal. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
