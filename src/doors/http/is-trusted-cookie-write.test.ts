import { expect, it } from 'vitest';
import { isTrustedCookieWrite } from './is-trusted-cookie-write.ts';

const ours = ['https://offers.test'];

it.each([
  [{ origin: 'https://offers.test' }, true],
  [{ origin: 'https://offers.test', 'content-type': 'text/plain' }, true],
  [{ origin: 'https://offers.test.evil.test' }, false],
  [{ origin: 'http://offers.test' }, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
  [{}, true],
  [{ 'content-type': 'application/json; charset=utf-8' }, true],
  [{ 'content-type': 'text/plain;charset=utf-8' }, false],
  [{ 'content-type': 'Multipart/Form-Data; boundary=x' }, false],
  [{ 'content-type': 'application/x-www-form-urlencoded' }, false],
  [{ 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }, false],
  [{ 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, true],
])('judges %j as %s', (headers, expected) => {
  expect(isTrustedCookieWrite(headers, ours)).toBe(expected);
});
