import { describe, expect, it } from 'vitest';
import type { OfferItem, UnmatchedDetail } from './offer.ts';
import { requestMarks } from './request-marks.ts';
import type { Span } from './request-segments.ts';

const item = (id: string, requestItem: string, requestSpans: Span[] = []): OfferItem =>
  ({ id, requestItem, requestSpans }) as unknown as OfferItem;
const part = (id: string, words: string): UnmatchedDetail => ({ id, item: words, reason: '', position: 0 });
const spansOf = (request: string, items: OfferItem[], unmatched: UnmatchedDetail[] = []) =>
  Object.fromEntries(requestMarks(request, items, unmatched).map(({ id, spans }) => [id, spans]));

describe('requestMarks', () => {
  it('takes the offsets of the server', () => {
    expect(spansOf('2 lamps, 2 lamps', [item('a', '2 lamps', [[9, 16]])])).toEqual({ a: [[9, 16]] });
  });

  it('looks up words without offsets, each in a place of its own', () => {
    const request = '2 lamps, 2 lamps, 2 lamps';
    expect(spansOf(request, [item('a', '2 lamps', [[0, 7]]), item('b', '2 lamps')], [part('u', '2 lamps')])).toEqual({
      a: [[0, 7]],
      b: [[9, 16]],
      u: [[18, 25]],
    });
  });

  it('looks up merged words part by part', () => {
    expect(spansOf('2 lamps and 3 lamps', [item('a', '2 lamps + 3 lamps')])).toEqual({
      a: [
        [0, 7],
        [12, 19],
      ],
    });
  });

  it('adds what a person put to a line later', () => {
    const line = item('a', '2 lamps + 3 doors', [[0, 7]]);
    expect(spansOf('2 lamps and 3 doors', [line])).toEqual({
      a: [
        [0, 7],
        [12, 19],
      ],
    });
  });

  it('leaves what is not in the request without a place', () => {
    expect(spansOf('2 lamps', [item('a', ''), item('b', '9 doors + 8 doors')])).toEqual({ a: [], b: [] });
  });
});
