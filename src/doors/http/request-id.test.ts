import { expect, it } from 'vitest';
import { requestId } from './request-id.ts';

const idFor = (given?: string | string[]) =>
  requestId({ headers: given === undefined ? {} : { 'x-request-id': given } });

it.each(['trace-12345', '0190f000-0000-7000-8000-000000000001', 'a.b:c_d-e'])('takes over %s', (id) => {
  expect(idFor(id)).toBe(id);
});

it.each([
  undefined,
  '',
  'short',
  'has blanks in it',
  'line\nbreak-here',
  'x'.repeat(101),
  'ünicode-id',
  ['twice-given', 'y'],
])('makes one instead of %j', (given) => {
  expect(idFor(given)).toMatch(/^[0-9a-f-]{36}$/);
});
