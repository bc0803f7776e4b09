/** Half-open range of UTF-16 offsets in the request text. */
export type Span = readonly [start: number, end: number];
