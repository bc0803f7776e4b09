import { type SQL, sql } from 'drizzle-orm';

/** Orders of the list; a minus puts the largest first. */
export const offerSorts = ['-createdAt', 'createdAt', '-updatedAt', 'name', '-totalGross', 'totalGross'] as const;
export type OfferSort = (typeof offerSorts)[number];

/** How a list is ordered, in SQL. Every order has its index; the id breaks ties. */
export interface OfferOrder {
  /** Column of `offer`. */
  readonly column: SQL;
  /** The order is by the time of creation. */
  readonly isCreation: boolean;
  /** `asc` or `desc`, for the column and the id. */
  readonly direction: SQL;
  /** `<` or `>`: what stands behind a row in this order. */
  readonly behind: SQL;
  /** What the text of a value looks like in a cursor. */
  readonly shape: RegExp;
  /** The text of a value. */
  place(value: SQL): SQL;
  /** The value of such a text. */
  value(place: string): SQL;
}

type Kind = Pick<OfferOrder, 'place' | 'value' | 'shape'>;

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
const words: Kind = {
  shape: /^[^\0]{0,120}$/,
  place: (value) => sql`${value}`,
  value: (place) => sql`${place}::text`,
};

const columns: Readonly<Record<OfferSort, Kind & { readonly column: SQL }>> = {
  '-createdAt': { ...time, column: sql`created_at` },
  createdAt: { ...time, column: sql`created_at` },
  '-updatedAt': { ...time, column: sql`updated_at` },
  name: { ...words, column: sql`name_order` },
  '-totalGross': { ...amount, column: sql`total_gross` },
  totalGross: { ...amount, column: sql`total_gross` },
};

export function offerOrder(sort: OfferSort): OfferOrder {
  const kind = columns[sort];
  const down = sort.startsWith('-');
  return {
    ...kind,
    isCreation: sort.endsWith('createdAt'),
    direction: down ? sql`desc` : sql`asc`,
    behind: down ? sql`<` : sql`>`,
  };
}
