import type { OfferItem, UnmatchedDetail } from './offer.ts';
import type { RequestMark, Span } from './request-segments.ts';

/**
 * Where each line and each unmatched part stands in the request: at the server's offsets, and for words that those do
 * not cover (a part that a person added to a line later, as in `a + b`) verbatim in a place that nothing else claims.
 */
export function requestMarks(
  request: string,
  items: readonly OfferItem[],
  unmatched: readonly UnmatchedDetail[],
): readonly RequestMark[] {
  const wanted = [
    ...items.map((item) => ({
      id: item.id,
      kind: 'line' as const,
      words: item.requestItem,
      spans: pairs(item.requestSpans),
    })),
    ...unmatched.map((part) => ({
      id: part.id,
      kind: 'unmatched' as const,
      words: part.item,
      spans: pairs(part.spans ?? []),
    })),
  ];
  const taken = wanted.flatMap((mark) => [...mark.spans]);
  return wanted.map(({ id, kind, words, spans }) => {
    const found = locate(request, uncovered(request, words, spans), taken);
    taken.push(...found);
    return { id, kind, spans: [...spans, ...found] };
  });
}

/** The words that no span shows: all of them, or the parts of a merged line. */
function uncovered(request: string, words: string, spans: readonly Span[]): readonly string[] {
  if (words.trim() === '') return [];
  const shown = spans.map(([start, end]) => request.slice(start, end));
  if (shown.includes(words) || shown.join(' + ') === words) return [];
  if (spans.length === 0 && request.includes(words)) return [words];
  return words.split(' + ').filter((part) => part.trim() !== '' && !shown.includes(part));
}

const pairs = (spans: readonly (readonly number[])[]): readonly Span[] =>
  spans.flatMap(([start, end]) => (start === undefined || end === undefined ? [] : [[start, end] as const]));

function locate(request: string, words: readonly string[], taken: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const part of words) {
    const span = findFree(request, part, [...taken, ...found]);
    if (span) found.push(span);
  }
  return found;
}

function findFree(request: string, words: string, taken: readonly Span[]): Span | null {
  for (let from = request.indexOf(words); from >= 0; from = request.indexOf(words, from + 1)) {
    const end = from + words.length;
    if (!taken.some((span) => span[0] < end && from < span[1])) return [from, end];
  }
  return null;
}
