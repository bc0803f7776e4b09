import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isPagePath } from '#doors/http/page-paths';
import { doors } from '#main/doors';
import { checkArchitecture } from './architecture/check-architecture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

it('keeps the rules of the house', () => {
  expect(checkArchitecture(root)).toEqual([]);
});

it('gives no page and door the same path', () => {
  const paths = doors.flatMap((door) => door.routes.map((route) => route.path));
  expect(paths.filter(isPagePath)).toEqual([]);
  expect(
    ['/app', '/app/offers', '/o/:token', '/offer/feedback', '/docs/drafts'].filter((path) => !isPagePath(path)),
  ).toEqual([]);
  expect(['/offers', '/api/offer', '/offer', '/orders', '/application'].filter(isPagePath)).toEqual([]);
});

/** Runs the checker on files made for it. */
function check(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'proffer-architecture-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return checkArchitecture(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the checker', () => {
  it.each([
    ['core', '#app/actor', '#core/problem'],
    ['core', 'node:fs', 'big.js'],
    ['core', 'drizzle-orm', '../core/y.ts'],
    ['app', '#doors/http/door', '#store/database'],
    ['app', '#outside/mail', '#render/pdf'],
    ['store', '#app/actor', '#core/problem'],
    ['render', '../store/y.ts', '#core/money/money'],
    ['outside', '#app/offer/send', '#app/ports'],
    ['doors/drafts', '#doors/choice/contract', '#doors/http/door'],
    ['doors/drafts', '#store/database', '#app/actor'],
    ['doors/drafts', '../choice/present.ts', './contract.ts'],
    ['doors/http', '#doors/drafts/contract', '#app/actor'],
    ['web', '#doors/drafts/present', '#doors/drafts/contract'],
    ['web', '#app/actor', '#doors/drafts/contract/offer'],
    ['web', 'node:path', 'react'],
    ['main', '#test/factories', '#doors/drafts/routes'],
  ])('knows what %s may import: not %s, but %s', (layer, forbidden, allowed) => {
    const importing = (specifier: string) =>
      check({ [`src/${layer}/x.ts`]: `import '${specifier}';\nexport const x = 1;` });
    expect(importing(forbidden)).toEqual([expect.stringContaining(`src/${layer}/x.ts:1: `)]);
    expect(importing(allowed)).toEqual([]);
  });

  it.each([
    ["import type { A } from '#app/actor';"],
    ["export { a } from '#app/actor';"],
    ["export * from '#app/actor';"],
    ["const a = import('#app/actor');"],
    ["type A = import('#app/actor').Actor;"],
  ])('sees every way to import: %s', (line) => {
    expect(check({ 'src/core/x.ts': `${line}\nexport const x = 1;` })).toHaveLength(1);
  });

  it('lets tests import anything', () => {
    expect(check({ 'src/core/x.ts': 'export const x = 1;', 'src/core/x.test.ts': "import '#main/compose';" })).toEqual(
      [],
    );
  });

  it.each([
    ['await', 'export const x = (f: any) => { for (const y of await f) y; };'.replace('(f', 'async (f')],
    ['new Date() without a time', 'export const x = () => new Date();'],
    ['Date.now', 'export const x = () => Date.now();'],
    ['Math.random', 'export const x = () => Math.random();'],
    ['process', "export const x = () => process.env['X'];"],
    ['crypto', 'export const x = () => crypto.randomUUID();'],
    ['fetch', "export const x = () => fetch('y');"],
    ['import.meta', 'export const x = import.meta.url;'],
    ['for await', 'export async function x(y: any) { for await (const z of y) z; }'],
  ])('keeps %s out of core', (what, text) => {
    expect(check({ 'src/core/x.ts': text })).toContainEqual(`src/core/x.ts:1: core may not use ${what}`);
    expect(check({ 'src/app/x.ts': text })).toEqual([]);
  });

  it('lets core name fields and make dates from times', () => {
    const text =
      'export const x = (y: { process: number }) => ({ fetch: y.process, at: new Date(0), Date: Date.UTC(1, 2) });';
    expect(check({ 'src/core/x.ts': text })).toEqual([]);
  });

  it('counts lines and parameters', () => {
    const lines = (count: number) => '  1;\n'.repeat(count);
    expect(check({ 'src/core/x.ts': `export const x = 1;\n${lines(299)}` })).toEqual([]);
    expect(check({ 'src/core/x.ts': `export const x = 1;\n${lines(300)}` })).toEqual([
      expect.stringContaining('301 lines'),
    ]);
    expect(check({ 'src/core/x.ts': `export function x() {\n${lines(58)}}\n` })).toEqual([]);
    for (const long of [`export function x() {\n${lines(59)}}\n`, `export const x = {\n y() {\n${lines(59)}} };\n`]) {
      expect(check({ 'src/core/x.ts': long })).toEqual([expect.stringContaining('61 lines')]);
    }
    expect(check({ 'src/core/x.ts': 'export const x = (a: 1, b: 2, c: 3) => a;' })).toEqual([]);
    expect(check({ 'src/core/x.ts': 'export const x = (a: 1, b: 2, c: 3, d: 4) => a;' })).toEqual([
      'src/core/x.ts:1: 4 parameters, 3 are allowed',
    ]);
    const group = `describe('x', () => {\n${lines(70)}});\n`;
    expect(check({ 'src/core/x.ts': 'export const x = 1;', 'src/core/x.test.ts': group })).toEqual([]);
  });

  it.each([
    ['src/core/x.ts', 'export default 1;', 'never default'],
    ['src/core/x.ts', 'const y = 1; export { y as default };', 'never default'],
    ['src/core/price-line.ts', 'export const priceTotal = 1;', 'exports nothing called price-line'],
    ['src/core/priceLine.ts', 'export const priceLine = 1;', 'kebab-case'],
    ['src/core/utils/x.ts', 'export const x = 1;', 'nothing may be called utils'],
    ['src/web/helpers.tsx', 'export const helpers = 1;', 'nothing may be called helpers'],
    ['src/core/x.test.ts', '', 'beside the file it tests'],
    ['src/other/x.ts', 'export const x = 1;', 'not a folder of the architecture'],
    ['scripts/misc.mjs', '', 'nothing may be called misc'],
    ['src/core/x.ts', '// @ts-ignore\nexport const x = 1;', '@ts-ignore'],
    ['src/core/x.ts', '// @ts-expect-error\nexport const x = 1;', 'needs its reason'],
    ['src/core/x.ts', '// biome-ignore lint/a/b:\nexport const x = 1;', 'needs its reason'],
  ])('refuses %s with %j', (path, text, complaint) => {
    expect(check({ [path]: text })).toContainEqual(expect.stringContaining(complaint));
  });

  it('accepts good names', () => {
    const files = {
      'src/core/price-line.ts': 'export interface PricedLine { a: 1 }\nexport function priceLine() {}',
      'src/core/problem.ts': 'export class Problem {}',
      'src/web/offer-card.tsx': 'export function OfferCard() { return <p />; }',
      'src/store/schema/offer.ts': 'export const table = 1;',
      'src/store/thread.ts': 'console.log(1);',
      'src/core/unit.ts': 'export const knownUnits = 1;',
      'src/core/stop-words.ts': 'export const STOP_WORDS = 1;',
      'src/web/ui/table-column.ts': 'export interface Column { a: 1 }',
      'src/web/ui/ui.test.ts': '',
    };
    expect(check(files)).toEqual([]);
  });
});
