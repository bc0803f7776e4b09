import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { offerPrintFixture } from '#test/offer-print-fixture';
import { pdfPages } from '#test/pdf-pages';
import type { Contender } from './pdf/contender.ts';
import { withProffer } from './pdf/with-proffer.ts';

/*
 * Makes the same 40-line offer, every one with other numbers, with Proffer's renderer, pdfmake, @react-pdf/renderer and
 * Chromium, and prints offers a second; then what 1,000 offers do to the memory. Proffer's pages also carry the sums
 * from page to page, which the others leave out. The memory is that of the caller and of the compiler together. `--only memory` or
 * `--only speed` for one of the two.
 */
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    documents: { type: 'string', default: '20' },
    memory: { type: 'string', default: '1000' },
    only: { type: 'string' },
  },
});
const goals: Readonly<Record<string, number>> = { pdfmake: 2.5, '@react-pdf/renderer': 4, Chromium: 4 };
const LINES = 40;
let seed = 0;

// Memory first: the others are not loaded yet.
if (options.only !== 'speed') await memory(Number(options.memory));
if (options.only !== 'memory') await speed();

async function memory(documents: number): Promise<void> {
  const { render, processIds, close } = withProffer();
  const marks: number[] = [];
  const step = Math.max(1, Math.floor(documents / 10));
  for (let made = 1; made <= documents; made += 1) {
    await render(nextPrint());
    if (made % step === 0)
      marks.push(Math.round(process.memoryUsage.rss() / 2 ** 20) + residentMebibytes(processIds()));
  }
  await close();
  console.log(`Memory over ${documents} offers, every ${step}: ${marks.join(' ')} MiB`);
  const growth = (marks.at(-1) ?? 0) / (marks[1] ?? marks[0] ?? 1);
  console.log(`The last is ${growth.toFixed(2)} × the second: ${growth < 1.2 ? 'flat' : 'GROWING'}.\n`);
}

function residentMebibytes(processIds: readonly number[]): number {
  const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', processIds.join(',')], { encoding: 'utf8' });
  return Math.round(kibibytes.split('\n').reduce((sum, row) => sum + Number(row), 0) / 1024);
}

async function speed(): Promise<void> {
  const contenders = await present();
  const rates = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
  const pages = new Map<Contender, number>();
  for (const contender of contenders) {
    await timed(contender, 3);
    pages.set(contender, (await pdfPages(await contender.render(nextPrint()))).length);
  }
  // In turns, so that a busy moment of the machine does not fall on one of them.
  for (let run = 0; run < Number(options.runs); run += 1) {
    for (const [contender, list] of rates) list.push(await timed(contender, Number(options.documents)));
  }
  const ours = median([...rates.values()][0] ?? []);
  console.log('                      pages   offers/s   Proffer is');
  for (const [{ name }, list] of rates) {
    const rate = median(list);
    const goal = goals[name];
    const verdict = goal === undefined ? '' : `${(ours / rate).toFixed(1)} × as fast (goal ${goal})`;
    const page = [...pages].find(([contender]) => contender.name === name)?.[1];
    console.log(`${name.padEnd(20)}  ${String(page).padStart(5)}   ${rate.toFixed(1).padStart(8)}   ${verdict}`);
  }
  await Promise.all(contenders.map(({ close }) => close()));
}

async function present(): Promise<readonly Contender[]> {
  const { withPdfmake } = await import('./pdf/with-pdfmake.ts');
  const { withReactPdf } = await import('./pdf/with-react-pdf.ts');
  const contenders = [withProffer(), withPdfmake(), withReactPdf()];
  const { findChromium } = (await import(new URL('../scripts/find-chromium.mjs', import.meta.url).href)) as {
    findChromium: (node: string) => Promise<string | null>;
  };
  const path = await findChromium(process.execPath);
  if (path === null) {
    console.log('Chromium is skipped: there is none on this machine.');
    return contenders;
  }
  const { withChromium } = await import('./pdf/with-chromium.ts');
  return [...contenders, await withChromium(path)];
}

/** Offers a second, one after the other. */
async function timed(contender: Contender, documents: number): Promise<number> {
  const prints = Array.from({ length: documents }, nextPrint);
  const started = performance.now();
  for (const print of prints) await contender.render(print);
  return (documents / (performance.now() - started)) * 1000;
}

function nextPrint() {
  seed += 1;
  return offerPrintFixture({ lines: LINES, seed, discountPercent: 4 });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
