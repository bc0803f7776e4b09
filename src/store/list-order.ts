import { type SQL, sql } from 'drizzle-orm';
import type { PagePlace } from '#store/page-cursor';

/** How a list is ordered by one column and then the id, in SQL. */
export interface ListOrder {
  /** Column or expression that orders. */
  readonly column: SQL;
  /** `asc` or `desc`, for the column and the id. */
  readonly direction: SQL;
  /** `<` or `>`: how what stands behind a row compares with it. */
  readonly comparison: SQL;
  /** What the text of a value looks like in a cursor. */
  readonly shape: RegExp;
  /** The text of a value. */
  place(value: SQL): SQL;
  /** The value of such a text. */
  value(place: string): SQL;
}

type Kind = Pick<ListOrder, 'shape' | 'place' | 'value'>;

const text: Kind = {
  shape: /^[^\0]{0,600}$/,
  place: (value) => sql`${value}`,
  value: (place) => sql`${place}::text`,
};
/** Microseconds since 1970: the full precision of the database. */
const time: Kind = {
  shape: /^-?\d{1,16}$/,
  place: (value) => sql`(extract(epoch from ${value}) * 1000000)::bigint::text`,
  value: (place) => sql`(timestamptz 'epoch' + ${place}::float8 * interval '1 microsecond')`,
};
const amount: Kind = {
  shape: /^-?\d{1,18}$/,
  place: (value) => sql`${value}::text`,
  value: (place) => sql`${place}::bigint`,
};

/** Orders by text. */
export function byText(column: SQL, descending: boolean): ListOrder {
  return ordered(text, column, descending);
}

/** Orders by a moment. */
export function byTime(column: SQL, descending: boolean): ListOrder {
  return ordered(time, column, descending);
}

/** Orders by a whole number. */
export function byAmount(column: SQL, descending: boolean): ListOrder {
  return ordered(amount, column, descending);
}

function ordered(kind: Kind, column: SQL, descending: boolean): ListOrder {
  return { ...kind, column, direction: descending ? sql`desc` : sql`asc`, comparison: descending ? sql`<` : sql`>` };
}

/** ` and …` for the rows behind a place, `key` being the order's value there. A comparison of rows, because an index takes it as one range. */
export function behind({ comparison, value }: ListOrder, key: SQL, after: PagePlace | null): SQL {
  if (after === null) return sql``;
  return sql` and (${key}, id) ${comparison} (${value(after.value)}, ${after.id}::uuid)`;
}
