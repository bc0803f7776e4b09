import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestSegments } from './request-segments.ts';

const mark = (id: string, ...spans: [number, number][]) => ({ id, kind: 'line' as const, spans });

describe('requestSegments', () => {
  it('cuts the request at the edges of the marks', () => {
    const segments = requestSegments('Hi, 12x LED, bye', [
      mark('a', [4, 11]),
      { id: 'u', kind: 'unmatched', spans: [[13, 16]] },
    ]);
    expect(segments.map(({ text, marks }) => [text, marks.map(({ id, kind }) => `${kind}:${id}`)])).toEqual([
      ['Hi, ', []],
      ['12x LED', ['line:a']],
      [', ', []],
      ['bye', ['unmatched:u']],
    ]);
  });

  it('counts in UTF-16 units, as the server does', () => {
    expect(requestSegments('💡 lamp', [mark('a', [3, 7])]).map(({ text }) => text)).toEqual(['💡 ', 'lamp']);
  });

  it('gives an overlap to both marks', () => {
    const segments = requestSegments('abcdef', [mark('a', [0, 4]), mark('b', [2, 6])]);
    expect(segments.map(({ text, marks }) => text + marks.map(({ id }) => id).join(''))).toEqual([
      'aba',
      'cdab',
      'efb',
    ]);
  });

  it('survives ranges that are backwards, empty or outside', () => {
    expect(requestSegments('abc', [mark('a', [2, 1], [1, 1], [9, 12], [-5, 1])])).toMatchObject([
      { text: 'a', marks: [{ id: 'a' }] },
      { text: 'bc', marks: [] },
    ]);
    expect(requestSegments('', [mark('a', [0, 5])])).toEqual([]);
  });

  it('never loses or repeats a character', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 })));
    const marks = fc.array(fc.record({ id: fc.string(), kind: fc.constant('line' as const), spans }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), marks, (request, given) => {
        const segments = requestSegments(request, given);
        expect(segments.map(({ text }) => text).join('')).toBe(request);
        for (const { start, text } of segments) expect(request.slice(start, start + text.length)).toBe(text);
      }),
    );
  });
});
