import { expect, it } from 'vitest';
import { credential } from './credential.ts';

it.each([
  [{}, null],
  [{ cookie: 'a=b' }, { kind: 'cookie' }],
  [{ authorization: 'Bearer abc' }, { kind: 'key', key: 'abc' }],
  [{ authorization: 'bearer  abc ' }, { kind: 'key', key: 'abc' }],
  [
    { authorization: 'Bearer abc', 'x-api-key': 'def', cookie: 'a=b' },
    { kind: 'key', key: 'abc' },
  ],
  [
    { 'x-api-key': ' def ', cookie: 'a=b' },
    { kind: 'key', key: 'def' },
  ],
  [{ authorization: 'Basic eDp5', cookie: 'a=b' }, { kind: 'cookie' }],
  [{ authorization: 'Bearer', 'x-api-key': ' ' }, null],
])('reads %j', (headers, expected) => {
  expect(credential(headers)).toEqual(expected);
});
