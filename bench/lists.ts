import { parseArgs } from 'node:util';
import type { Database } from '#store/database';
import { listOffers, type OfferListQuery, type OfferPage } from '#store/offer/list-offers';
import { fillOffers } from './lists/fill-offers.ts';
import { scratchDatabase } from './scratch-database.ts';

/*
 * Reads pages of the offers list out of 1,000 offers and out of 1,000,000 (embedded: 100,000), in turns, and prints the medians
 * side by side. The databases are its own and are dropped at the end.
 */
const { values: options } = parseArgs({
  options: {
    embedded: { type: 'boolean', default: false },
    many: { type: 'string' },
    runs: { type: 'string', default: '25' },
  },
});
const few = 1_000;
const many = Number(options.many ?? (options.embedded ? 100_000 : 1_000_000));
const goal = 3;
const tenantId = '0190f000-0000-7000-8000-000000000001';

interface View {
  readonly name: string;
  /** Without a goal: for information. */
  readonly hasGoal: boolean;
  query(side: Side): Partial<OfferListQuery>;
}

interface Side {
  readonly database: Database;
  readonly count: number;
  /** Of a page in the middle of the default view. */
  readonly cursor: string;
}

const padded = (n: number) => String(n).padStart(7, '0');
const views: readonly View[] = [
  { name: 'default view', hasGoal: true, query: () => ({}) },
  ...(['draft', 'accepted', 'rejected', 'imported'] as const).map((status) => ({
    name: `status ${status}`,
    hasGoal: true,
    query: () => ({ statuses: [status] }),
  })),
  {
    name: 'search: number of one offer',
    hasGoal: true,
    query: ({ count }) => ({ query: `A-${padded(count / 2 + 1)}` }),
  },
  { name: 'search: nothing fits', hasGoal: true, query: () => ({ query: 'zeppelin' }) },
  { name: 'search: common word', hasGoal: true, query: () => ({ query: 'cable' }) },
  { name: 'search: common words, drafts', hasGoal: false, query: () => ({ query: 'cable grey', statuses: ['draft'] }) },
  { name: 'search: 0.1 %, two words', hasGoal: false, query: () => ({ query: 'project 512' }) },
  { name: 'search: 1 to 2 %, two words', hasGoal: false, query: () => ({ query: 'ladder kowalski' }) },
  { name: 'sorted by name', hasGoal: true, query: () => ({ sort: 'name' }) },
  { name: 'sorted by -totalGross', hasGoal: true, query: () => ({ sort: '-totalGross' }) },
  { name: 'page by cursor, deep', hasGoal: true, query: ({ cursor }) => ({ cursor }) },
  { name: 'page by cursor, deep, search', hasGoal: true, query: ({ cursor }) => ({ cursor, query: 'cable' }) },
  {
    name: 'offset 10,000 (500 of 1,000)',
    hasGoal: false,
    query: ({ count }) => ({ offset: Math.min(10_000, count / 2) }),
  },
];

const started = performance.now();
const sides = await Promise.all([few, many].map(makeSide));
console.log(`Filled in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
try {
  await compare();
} finally {
  for (const { close } of sides) await close();
}

async function makeSide(count: number): Promise<Side & { close(): Promise<void> }> {
  const { database, close } = await scratchDatabase(options.embedded);
  await fillOffers(database, tenantId, count);
  const side = { database, count, cursor: '', close };
  const { nextCursor } = await page(side, { offset: Math.min(10_000, count / 2) });
  return { ...side, cursor: nextCursor ?? '' };
}

function page({ database }: Side, query: Partial<OfferListQuery>): Promise<OfferPage> {
  const whole = { limit: 50, offset: 0, cursor: null, statuses: [], customerId: null, query: '', ...query } as const;
  return database.tenant(tenantId, (t) => listOffers(t, { sort: '-createdAt', ...whole }));
}

async function compare(): Promise<void> {
  console.log(
    `${'First page of 50'.padEnd(32)}${few.toLocaleString('en').padStart(12)}${many.toLocaleString('en').padStart(12)}   ratio`,
  );
  let missed = 0;
  for (const view of views) {
    const times = sides.map(() => [] as number[]);
    let pages: OfferPage[] = [];
    for (let run = -5; run < Number(options.runs); run += 1) {
      pages = [];
      for (const [at, side] of sides.entries()) {
        const begun = performance.now();
        pages.push(await page(side, view.query(side)));
        if (run >= 0) times[at]?.push(performance.now() - begun);
      }
    }
    const [small = 0, large = 0] = times.map(median);
    const ratio = large / small;
    const isMissed = view.hasGoal && ratio > goal;
    if (isMissed) missed += 1;
    const found = pages
      .map(({ totalCount, totalIsEstimate }) => `${totalIsEstimate ? '≈' : ''}${totalCount}`)
      .join(' / ');
    console.log(
      `${view.name.padEnd(32)}${ms(small)}${ms(large)}   ${ratio.toFixed(2)}${isMissed ? ' OVER' : '     '}   ${found}`,
    );
  }
  console.log(missed === 0 ? `All within ${goal} ×.` : `${missed} over ${goal} ×.`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`.padStart(12);
}
