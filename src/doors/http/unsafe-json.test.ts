import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLimits, unsafeJson } from './unsafe-json.ts';

it.each([
  [{ a: [{ b: 'x\u0000' }] }, 'a.0.b', 'text'],
  [{ a: '\ud800' }, 'a', 'text'],
  [{ a: 'x\udc00y' }, 'a', 'text'],
  ['\u0000', '', 'text'],
  [{ a: { '\u0000': 1 } }, 'a', 'text'],
])('finds %j', (value, path, rule) => {
  expect(unsafeJson(value)).toEqual([expect.objectContaining({ path, rule })]);
});

it('lets every well-formed JSON pass', () => {
  const wellFormed = fc
    .jsonValue({ stringUnit: 'binary' })
    .filter((value) => !JSON.stringify(value).includes('\\u0000'));
  fc.assert(fc.property(wellFormed, (value) => unsafeJson(value).length === 0));
});

it('allows the deepest nesting and refuses one more', () => {
  const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
  expect(unsafeJson(nested(jsonLimits.depth))).toEqual([]);
  expect(unsafeJson(nested(jsonLimits.depth + 1))).toMatchObject([{ rule: 'maxDepth' }]);
});

it('refuses too many values, and names at most twenty faults', () => {
  expect(unsafeJson(Array(jsonLimits.values).fill(1))).toMatchObject([{ rule: 'maxValues' }]);
  expect(unsafeJson(Array(100).fill('\u0000'))).toHaveLength(20);
});
