import { setTimeout as pause } from 'node:timers/promises';
import { watch } from './compare-sizes.ts';
import { quantile, send } from './http-load.ts';
import { offerBody, type Setting } from './offer-body.ts';
import { ask, type Sides } from './start-sides.ts';

/** Fewer than the sixty signed addresses that one caller may open a minute. */
const documents = 50;
const goal = 2;

/** Prints how long reads of an offer take while nothing else runs and while PDFs of 40 elements are made. */
export async function comparePdfs({ few }: Sides, setting: Setting): Promise<void> {
  const body = offerBody(setting, 40);
  const links: string[] = [];
  for (let made = 0; made < documents; made += 1) {
    links.push((await ask<{ pdf_url: string }>(few.post('/api/offer', body))).pdf_url);
  }
  const { id } = await ask<{ id: string }>(few.post('/api/offer', offerBody(setting, 10)));
  const other = few.get(`/api/offer/${id}?include=elements`);
  const warm = watch(other);
  await pause(1_000);
  await warm.stop();

  const alone = watch(other);
  await pause(3_000);
  const without = await alone.stop();

  const beside = watch(other);
  const begun = performance.now();
  const queue = [...links];
  let bytes = 0;
  const reader = async () => {
    for (let url = queue.pop(); url !== undefined; url = queue.pop())
      bytes += (await send({ method: 'GET', url })).length;
  };
  await Promise.all([reader(), reader(), reader(), reader()]);
  const seconds = (performance.now() - begun) / 1000;
  const during = await beside.stop();
  const ratio = quantile(during, 0.99) / quantile(without, 0.99);
  console.log(`\n${documents} PDFs in ${seconds.toFixed(1)} s, ${Math.round(bytes / documents / 1024)} KiB each`);
  for (const [name, took] of [
    ['without', without],
    ['with', during],
  ] as const) {
    const [p50, p99] = [quantile(took, 0.5), quantile(took, 0.99)];
    console.log(
      `other requests ${name.padEnd(13)}p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   of ${took.length}`,
    );
  }
  console.log(`p99 is ${ratio.toFixed(2)} × (goal below ${goal}${ratio < goal ? '' : ': MISSED'})`);
}
