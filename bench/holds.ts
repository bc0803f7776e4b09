/**
 * Measures what holds while the engine works hard: a real server with a large catalogue drafts long requests, and somebody
 * else reads the list of offers meanwhile. `node bench/holds.ts` (embedded database, `--server` for PostgreSQL,
 * `--products 100000`) prints one table. `--server` also edits products on one of two processes and drafts on the other;
 * `--only follow` does nothing else.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeOrderLines } from '#test/drafting/make-catalogue';
import { startBenchServer } from './holds/bench-server.ts';
import { fillCatalogue } from './holds/fill-catalogue.ts';
import { followEdits } from './holds/follow-edits.ts';
import { watchOthers } from './holds/watch-others.ts';

const { values: options } = parseArgs({
  options: {
    server: { type: 'boolean', default: false },
    products: { type: 'string', default: '50000' },
    only: { type: 'string' },
  },
});
const rows: [string, string, string][] = [];
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const bench = await startBenchServer(options.server);
try {
  const entries = await fillCatalogue(bench.database, bench.tenantId, Number(options.products));
  if (options.only !== 'follow') await measureDrafts(makeOrderLines(entries, 4_500));
  if (options.server) await measureFollowing();
} finally {
  await bench.close();
}

const width = Math.max(...rows.map(([what]) => what.length));
console.log(`${options.products} products, ${options.server ? 'PostgreSQL' : 'embedded'}`);
for (const [what, value, goal] of rows) console.log(`${what.padEnd(width)}  ${value}${goal ? `  (${goal})` : ''}`);

async function measureDrafts(lines: string[]): Promise<void> {
  const next = (count: number) => lines.splice(0, count).join('\n');
  for (let turn = 0; turn < 100; turn += 1) await (await list()).arrayBuffer();
  await measure('nothing else for 3 s', () => pause(3_000));
  await measure('first request, 10 lines: builds the index', () => accepted(draft(next(10))));
  await measure('10 requests of 10 lines', async () => {
    for (let turn = 0; turn < 10; turn += 1) await accepted(draft(next(10)));
  });
  await measure('100 lines', () => accepted(draft(next(100))), '≤ 2000 ms');
  await measure('100 lines again', () => accepted(draft(next(100))), '≤ 2000 ms');
  await measure('2,000 lines', () => accepted(draft(next(2_000))));
  await measure('2,000 lines again', () => accepted(draft(next(2_000))));
  rows.push(['2,001 lines', String((await draft('x\n'.repeat(2_001))).status), '400']);
}

async function measureFollowing(): Promise<void> {
  const { build, follow, rebuild } = await followEdits(bench);
  rows.push(['second process, first draft: builds its index', ms(build), '']);
  rows.push([
    `edit on one process, draft by it on the other: p50, longest of ${follow.length}`,
    `${ms(follow[Math.floor(follow.length / 2)] ?? 0)}, ${ms(follow.at(-1) ?? 0)}`,
    '≤ 1000 ms',
  ]);
  rows.push(['process after a kill, first draft: builds its index', ms(rebuild), '']);
}

function draft(clientRequest: string): Promise<Response> {
  return bench.send('POST', '/api/offers', { clientRequest });
}

function list(): Promise<Response> {
  return bench.send('GET', '/api/offers?list=1');
}

async function measure(what: string, work: () => Promise<unknown>, goal = ''): Promise<void> {
  const others = watchOthers(list);
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  const { count, p50, p99, longest } = await others.stop();
  rows.push([what, ms(took), goal]);
  rows.push([
    '  plain requests meanwhile: p50, p99, longest',
    `${ms(p50)}, ${ms(p99)}, ${ms(longest)} of ${count}`,
    'p99 < 50 ms',
  ]);
  rows.push(['  memory of the server', `${await memoryOf(bench.pid)} MB`, '']);
}

async function accepted(answer: Promise<Response>): Promise<void> {
  const { status } = await answer;
  await (await answer).arrayBuffer();
  if (status !== 201) throw new Error(`A draft was answered ${status}`);
}

/** Resident memory of a process, megabytes (0 where the system does not say). */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
