import { expect, it } from 'vitest';
import { expectVersion } from '#app/memory/expect-version';

const found = { version: 3 };

it.each([3, null])('answers what was found, asked for version %s', (version) => {
  expect(expectVersion(found, version, 'Gone.')).toBe(found);
});

it('refuses another version, and nothing', () => {
  expect(() => expectVersion(found, 2, 'Gone.')).toThrow(expect.objectContaining({ code: 'version_conflict' }));
  const gone = expect.objectContaining({ code: 'not_found', message: 'Gone.' });
  expect(() => expectVersion(null, null, 'Gone.')).toThrow(gone);
});
