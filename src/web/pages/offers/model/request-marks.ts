import type { OfferItem, UnmatchedDetail } from './offer.ts';
import type { RequestMark, Span } from './request-segments.ts';

/**
 * Where each line and each unmatched part stands in the request. Offsets from the server win; words without offsets
 * are looked up verbatim, merged ones (`a + b`) part by part, in places that nothing else claims.
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
    if (spans.length > 0) return { id, kind, spans };
    const found = locate(request, words, taken);
    taken.push(...found);
    return { id, kind, spans: found };
  });
}

const pairs = (spans: readonly (readonly number[])[]): readonly Span[] =>
  spans.flatMap(([start, end]) => (start === undefined || end === undefined ? [] : [[start, end] as const]));

function locate(request: string, words: string, taken: readonly Span[]): readonly Span[] {
  if (words.trim() === '') return [];
  const whole = findFree(request, words, taken);
  if (whole) return [whole];
  const parts = words.split(' + ').filter((part) => part.trim() !== '');
  if (parts.length < 2) return [];
  const found: Span[] = [];
  for (const part of parts) {
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
