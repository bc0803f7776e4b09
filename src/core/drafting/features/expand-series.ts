import { seriesIn } from '../quantity/series-in.ts';
import type { Fragment } from '../read-request/fragment.ts';

/** "gloves in 9, 10 and 11" as one fragment a size; empty when the text lists no sizes. */
export function expandSeries(fragment: Fragment): Fragment[] {
  const [series, ...others] = seriesIn(fragment.search);
  if (!series || others.length > 0) return [];
  const [from, to] = series.span;
  return series.values.map((value) => ({
    ...fragment,
    search: `${fragment.search.slice(0, from)}${value}${series.unit}${fragment.search.slice(to)}`,
  }));
}
