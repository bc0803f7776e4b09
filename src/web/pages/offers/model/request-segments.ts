/** Half-open range of UTF-16 offsets in the request. */
export type Span = readonly [start: number, end: number];

/** Ranges of the request that belong to one line or one unmatched part. */
export interface RequestMark {
  readonly id: string;
  readonly kind: 'line' | 'unmatched' | 'fact';
  readonly spans: readonly Span[];
}

/** A piece of the request, and what it belongs to: nothing, one mark, or several where fragments overlap. */
export interface RequestSegment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Pick<RequestMark, 'id' | 'kind'>[];
}

/** Cuts the request at the edges of all marks. The pieces, joined, are the request. Ranges outside it are cut off. */
export function requestSegments(request: string, marks: readonly RequestMark[]): readonly RequestSegment[] {
  const ranges = marks.flatMap((mark) => mark.spans.flatMap((span) => clip(span, request.length, mark)));
  const edges = new Set([0, request.length]);
  for (const range of ranges) edges.add(range.start).add(range.end);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? request.length;
    const covering = ranges.filter((range) => range.start <= start && end <= range.end).map((range) => range.mark);
    return { start, text: request.slice(start, end), marks: distinct(covering) };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly mark: Pick<RequestMark, 'id' | 'kind'>;
}

function clip(span: Span, length: number, mark: RequestMark): Range[] {
  const start = Math.max(0, span[0]);
  const end = Math.min(length, span[1]);
  return start < end ? [{ start, end, mark: { id: mark.id, kind: mark.kind } }] : [];
}

function distinct(marks: readonly Range['mark'][]): Range['mark'][] {
  return marks.filter((mark, index) => marks.findIndex((other) => other.id === mark.id) === index);
}
