import { setTimeout as pause } from 'node:timers/promises';
import { median, quantile, send } from './http-load.ts';
import type { Sent } from './sent.ts';
import type { Sides } from './start-sides.ts';

const goal = 3;
const views: readonly (readonly [name: string, query: (count: number) => string])[] = [
  ['pending, newest first', () => 'filter[status]=pending&sort=-created_at&per_page=50'],
  ['search: a common word', () => 'filter[search]=cable&per_page=50'],
  ['search: one number', (count) => `filter[search]=A-${String(count / 2 + 1).padStart(7, '0')}&per_page=50`],
  ['search: nothing fits', () => 'filter[search]=zeppelin&per_page=50'],
];

/** Prints how long a page takes out of few offers and out of many, and what others notice of that. */
export async function compareSizes(sides: Sides, runs: number): Promise<void> {
  const health: Sent = { method: 'GET', url: `${sides.address}/healthz` };
  // What the machine alone costs: others may be busy on it.
  const atRest = watch(health);
  await pause(3_000);
  const alone = quantile(await atRest.stop(), 0.99);
  await sides.slowest();
  const others = watch(health);
  await comparePages(sides, runs);
  const waits = await others.stop();
  const p99 = `p99 ${quantile(waits, 0.99).toFixed(1)} ms of ${waits.length} (goal 20, at rest ${alone.toFixed(1)} ms)`;
  console.log(`requests without a database meanwhile: ${p99}`);
  const { ms: longest, text } = await sides.slowest();
  if (longest > 0) console.log(`slowest statement: ${longest.toFixed(1)} ms (goal 100) ${text}`);
}

async function comparePages({ few, many }: Sides, runs: number): Promise<void> {
  const counts = [few, many].map(({ offers }) => offers.toLocaleString('en'));
  console.log(`\nFirst page of 50, out of ${counts.join(' and of ')}`);
  for (const [name, query] of views) {
    const times: [number[], number[]] = [[], []];
    for (let run = -5; run < runs; run += 1) {
      for (const [at, company] of [few, many].entries()) {
        const begun = performance.now();
        await send(company.get(`/api/offer?${query(company.offers)}`));
        if (run >= 0) times[at]?.push(performance.now() - begun);
      }
    }
    const [small = 0, large = 0] = times.map(median);
    const ratio = large / small;
    const verdict = ratio > goal ? `(goal ${goal}: MISSED)` : `(goal ${goal})`;
    console.log(`${name.padEnd(28)}${ms(small)}${ms(large)}   ${ratio.toFixed(2)} × ${verdict}`);
  }
}

/** Sends the same request again and again, 5 ms after each answer, until stopped; answers how long each took, in milliseconds. */
export function watch(sent: Sent): { stop(): Promise<readonly number[]> } {
  const took: number[] = [];
  let asking = true;
  const done = (async () => {
    while (asking) {
      const begun = performance.now();
      await send(sent);
      took.push(performance.now() - begun);
      await pause(5);
    }
  })();
  // What fails is thrown by `stop`.
  done.catch(() => undefined);
  return {
    async stop() {
      asking = false;
      await done;
      return took;
    },
  };
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`.padStart(12);
}
