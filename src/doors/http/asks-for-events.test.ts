import { expect, it } from 'vitest';
import { prefersEvents } from './asks-for-events.ts';

it.each([
  ['text/event-stream', true],
  ['Text/Event-Stream; q=1', true],
  ['text/event-stream, application/json;q=0.9', true],
  ['text/event-stream, */*', true],
  ['application/json, text/event-stream', false],
  ['application/json;q=0.1, text/event-stream', true],
  ['text/event-stream;q=0', false],
  ['*/*', false],
  ['application/json', false],
  ['', false],
  ['text/event-streams', false],
  [';,;q=x', false],
])('%j', (accept, expected) => {
  expect(prefersEvents(accept)).toBe(expected);
});
