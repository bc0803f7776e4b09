import { expect, it } from 'vitest';
import { Problem } from '#core/problem';
import { etag, versionSeen } from './etag.ts';

it('writes what it reads', () => {
  expect(versionSeen(etag(7))).toBe(7);
});

it.each([
  [undefined, null],
  ['*', null],
  [' "12" ', 12],
  ['W/"3"', 3],
])('reads %j as %j', (header, version) => {
  expect(versionSeen(header)).toBe(version);
});

it.each(['7', '"x"', '"1", "2"', '""', '"99999999999999999999"'])('refuses %j: it names no version', (header) => {
  expect(() => versionSeen(header)).toThrow(Problem);
});
