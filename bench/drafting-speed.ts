import MiniSearch from 'minisearch';
import type { CatalogueEntry } from '#core/catalogue/product';
import { draftRequest } from '#core/drafting/draft-request';
import { createProductIndex } from '#core/drafting/product-index/product-index';
import { type MeantLine, makeMeantLines } from '#test/drafting/make-catalogue';

type Row = (what: string, value: string, goal?: string) => void;

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Milliseconds of each ten lines, and how many lines found the product that was meant first. */
function race(lines: readonly MeantLine[], first: (ten: readonly MeantLine[]) => (string | undefined)[]) {
  const times: number[] = [];
  let right = 0;
  for (let at = 0; at + 10 <= lines.length; at += 10) {
    const ten = lines.slice(at, at + 10);
    const start = performance.now();
    const found = first(ten);
    times.push(performance.now() - start);
    right += ten.filter((one, i) => found[i] === one.productId).length;
  }
  return { times, right };
}

/** Builds both indexes and reports how long it takes and what they weigh. */
function buildBoth(entries: readonly CatalogueEntry[], row: Row) {
  const before = heap();
  const start = performance.now();
  const index = createProductIndex(entries);
  const built = performance.now() - start;
  const used = (heap() - before) / 1024 / 1024;
  const size = entries.length;
  const words = new Set(entries.flatMap((entry) => `${entry.name} ${entry.description}`.toLowerCase().split(/\W+/)));
  row('speed: catalogue', `${size} products, ${words.size} different words`);
  row('speed: index build', `${(built / 1000).toFixed(2)} s`);
  const exact = globalThis.gc ? '' : ' (run with --expose-gc to be exact)';
  row('speed: index memory per 10,000 products', `${((used * 10_000) / size).toFixed(1)} MB${exact}`);
  const miniBefore = heap();
  const mini = new MiniSearch({ fields: ['name', 'description', 'brand', 'sku'] });
  const miniStart = performance.now();
  mini.addAll(entries);
  const miniBuilt = performance.now() - miniStart;
  const miniUsed = ((heap() - miniBefore) / 1024 / 1024 / size) * 10_000;
  row(
    'speed: MiniSearch build, memory per 10,000',
    `${(miniBuilt / 1000).toFixed(2)} s, ${miniUsed.toFixed(1)} MB${exact}`,
  );
  return { index, mini };
}

/** Index build, memory, and ten-line requests side by side with MiniSearch on the same catalogue and the same lines. */
export function measureSpeed(entries: readonly CatalogueEntry[], row: Row): void {
  const { index, mini } = buildBoth(entries, row);
  const lines = makeMeantLines(entries, 500);
  const withoutCount = (one: MeantLine) => one.line.replace(/^\d+ x /, '');
  const boost = { name: 3, sku: 4, brand: 2 };
  const draft = (ten: readonly MeantLine[]) => {
    const text = ten.map((one) => one.line).join('\n');
    const drafted = draftRequest(text, index, { textLanguage: 'request' }).lines;
    return ten.map(
      (one) => drafted.find((line) => line.requestItem.split(' + ').some((item) => one.line.includes(item)))?.productId,
    );
  };
  const plain = (ten: readonly MeantLine[]) =>
    ten.map((one) => mini.search(withoutCount(one), { boost })[0]?.id as string | undefined);
  const strict = (ten: readonly MeantLine[]) =>
    ten.map((one) => {
      const all = mini.search(withoutCount(one), { boost, combineWith: 'AND' });
      return (all[0] ?? mini.search(withoutCount(one), { boost })[0])?.id as string | undefined;
    });
  const fuzzy = (ten: readonly MeantLine[]) =>
    ten.map((one) => mini.search(withoutCount(one), { boost, fuzzy: 0.2, prefix: true })[0]?.id as string);
  for (const warm of [draft, plain]) race(lines.slice(0, 200), warm);
  const timed = lines.slice(200);
  const [ours, theirs] = [race(timed, draft), race(timed, strict)];
  const wide = race(timed.slice(0, 50), plain);
  const loose = race(timed.slice(0, 50), fuzzy);
  const total = ours.times.reduce((sum, ms) => sum + ms, 0);
  row('speed: lines drafted per second', String(Math.round((timed.length * 1000) / total)));
  const [mine, other, slow] = [median(ours.times), median(theirs.times), median(loose.times)];
  row('speed: MiniSearch any word, p50', `${median(wide.times).toFixed(1)} ms`);
  row('speed: 10-line request, p50', `${mine.toFixed(1)} ms`);
  row('speed: MiniSearch all words, else any, p50', `${other.toFixed(1)} ms`);
  row('speed: MiniSearch fuzzy and prefix, p50', `${slow.toFixed(1)} ms`);
  row('speed: ratio to MiniSearch all words, else any', `${(mine / other).toFixed(2)}×`, '≤ 2×');
  const share = (right: number, count: number): string => `${((100 * right) / count).toFixed(0)} %`;
  row(
    'speed: product meant comes first (ours, all words, fuzzy)',
    `${share(ours.right, timed.length)}, ${share(theirs.right, timed.length)}, ${share(loose.right, 50)}`,
  );
  const hundred = performance.now();
  draftRequest(
    lines
      .slice(0, 100)
      .map((one) => one.line)
      .join('\n'),
    index,
    { textLanguage: 'request' },
  );
  row('speed: 100 lines', `${(performance.now() - hundred).toFixed(0)} ms`, '≤ 2000 ms');
}
