/** How a list is ordered by one column and then the id, in SQL. */
export interface ListOrder {
  /** Expression that orders. */
  readonly column: string;
  readonly descending: boolean;
  /** SQL type that the text of a place is read as. */
  readonly type: 'text' | 'timestamptz';
  /** What such a text looks like. */
  readonly shape: RegExp;
}

const anyText = /^[^\0]{0,600}$/;
const time = /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+\d\d$/;

/** Orders by text. */
export function byText(column: string, descending: boolean): ListOrder {
  return { column, descending, type: 'text', shape: anyText };
}

/** Orders by a moment. */
export function byTime(column: string, descending: boolean): ListOrder {
  return { column, descending, type: 'timestamptz', shape: time };
}
