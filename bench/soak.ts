/**
 * Sends ten thousand texts that nobody would write through the engine, as a server does it (a thread, a catalogue of 5,000
 * products), and prints memory on the way: it must not grow. `--texts 2000` for a shorter run. Ends with 1 when a text fails
 * or the memory of the second half grows by more than a tenth.
 */
import { parseArgs } from 'node:util';
import { deskThread } from '#app/desk/desk-thread';
import { appOn } from '#test/app';
import { hugeTexts, randomText } from '#test/drafting/random-texts';
import { fillCatalogue } from './holds/fill-catalogue.ts';
import { scratchDatabase } from './scratch-database.ts';

const { values: options } = parseArgs({
  options: { texts: { type: 'string', default: '10000' }, huge: { type: 'boolean', default: false } },
});
const texts = Number(options.texts);
const together = 8;

const { database, close } = await scratchDatabase(true);
const { company } = appOn(database);
const problems: string[] = [];
const desk = deskThread({ connection: database.options, onProblem: (message) => problems.push(message) });
const { tenantId } = await company({ currency: 'EUR' });
await fillCatalogue(database, tenantId, 5_000);

let done = 0;
let failed = 0;
const memory: number[] = [];
const now = new Date();

async function draft(text: string): Promise<void> {
  const wish = { tenantId, customerId: null, now, text, advice: null };
  await desk.run('draft', wish).catch((error: unknown) => {
    failed += 1;
    console.error(`Failed: ${JSON.stringify(text.slice(0, 200))}`, error);
  });
}

async function work(first: number): Promise<void> {
  for (let seed = first; seed < texts; seed += together) {
    await draft(randomText(seed));
    done += 1;
    if (done % Math.max(1, Math.round(texts / 10)) === 0) report();
  }
}

function report(): void {
  const resident = Math.round(process.memoryUsage().rss / 1_048_576);
  memory.push(resident);
  console.log(`${String(done).padStart(6)} texts  ${resident} MB  ${(process.uptime()).toFixed(0)} s`);
}

await Promise.all(Array.from({ length: together }, (_, first) => work(first)));
if (options.huge) for (const text of hugeTexts().values()) await draft(text);
await desk.close();
await close();

const half = memory.slice(Math.floor(memory.length / 2));
const grown = (half.at(-1) ?? 0) / (half[0] ?? 1);
console.log(
  `${failed} failed, ${problems.length} broken threads, second half of the memory × ${grown.toFixed(2)}  (0, 0, ≤ 1.10)`,
);
process.exitCode = failed > 0 || problems.length > 0 || grown > 1.1 ? 1 : 0;
