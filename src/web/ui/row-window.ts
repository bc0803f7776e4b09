export interface RowWindow {
  /** First row to draw. */
  readonly start: number;
  /** One past the last row to draw. */
  readonly end: number;
}

export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
}

const overscan = 12;

/** The rows near the visible part, so that a table of 10,000 rows keeps a few dozen in the page. */
export function rowWindow(count: number, { scrollTop, height, rowHeight }: Viewport): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const visible = Math.ceil(height / rowHeight);
  const start = Math.max(0, Math.min(count - visible, first) - overscan);
  // An even start keeps nothing jumping when rows are striped or measured in pairs.
  const even = start - (start % 2);
  return { start: even, end: Math.min(count, first + visible + overscan) };
}
