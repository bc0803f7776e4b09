import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import writeSheets from 'write-excel-file/node';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getImport } from '#app/import/get-import';
import { runImport } from '#app/import/run-import';
import { startImport } from '#app/import/start-import';
import { uploadImport } from '#app/import/upload-import';
import { appOn } from '#test/app';
import { scratchDatabase } from '../scratch-database.ts';
import { productRows } from './product-rows.ts';

/** One import, measured. */
export interface ImportMeasure {
  readonly label: string;
  readonly state: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly bad: number;
  /** From the start of the job to its end. */
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly uploadSeconds: number;
  /** The transaction that writes all rows. */
  readonly writeSeconds: number;
  /** Longest time another client's small query took meanwhile. */
  readonly longestWaitMs: number;
  readonly longestLagMs: number;
  /** Of the process so far, database included. */
  readonly peakMegabytes: number;
}

interface File {
  readonly label: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const [kind = 'csv', what = '100000'] = process.argv.slice(2);
const { database, close } = await scratchDatabase(true);
const { app, company } = appOn(database);
const actor = await company({ currency: 'EUR' });
const measures: ImportMeasure[] = [];
for await (const file of files()) measures.push(await measure(app, actor, file));
await close();
process.stdout.write(JSON.stringify(measures));

/** The first import, the same again, and one with every tenth price changed. */
async function* files(): AsyncGenerator<File> {
  for (const [label, repriced] of [
    ['first', 0],
    ['again', 0],
    ['a tenth repriced', 10],
  ] as const) {
    if (kind === 'file') {
      if (repriced === 0) yield { label, name: 'products.csv', bytes: await readFile(what) };
      continue;
    }
    const rows = productRows(Number(what), repriced);
    if (kind === 'csv') yield { label, name: 'products.csv', bytes: csv(rows) };
    else if (repriced === 0) yield { label, name: 'products.xlsx', bytes: await xlsx(rows) };
  }
}

function csv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return Buffer.from(rows.map((row) => `${row.join(';')}\n`).join(''));
}

async function xlsx(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => ({ value })));
  return new Uint8Array(await (await writeSheets(data as unknown as Parameters<typeof writeSheets>[0])).toBuffer());
}

async function measure(on: App, by: Actor, { label, name, bytes }: File): Promise<ImportMeasure> {
  const lag = monitorEventLoopDelay({ resolution: 5 });
  const others = watchOthers(on, by);
  lag.enable();
  const uploading = performance.now();
  const { id } = await uploadImport(on, by, { kind: 'products', fileName: name, bytes });
  const uploadSeconds = since(uploading);
  await startImport(on, by, id);
  const running = performance.now();
  await runImport(on, { tenantId: by.tenantId, importId: id, last: true });
  const seconds = since(running);
  lag.disable();
  const { longestWaitMs, writeSeconds } = await others.stop();
  const { stored } = await getImport(on, by, id);
  const { state, created, updated, unchanged, bad } = stored;
  return {
    ...{ label, state, created, updated, unchanged, bad, seconds, uploadSeconds, writeSeconds, longestWaitMs },
    rowsPerSecond: Math.round(stored.read / seconds),
    longestLagMs: Math.round(lag.max / 1e6),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Asks a small question again and again, as other people would; the longest wait is that for the writing transaction. */
function watchOthers(on: App, by: Actor) {
  let asking = true;
  let longest = 0;
  const done = (async () => {
    while (asking) {
      const asked = performance.now();
      await on.database.tenant(by.tenantId, (t) => t.pg.executeSql('select 1'));
      longest = Math.max(longest, performance.now() - asked);
      await pause(20);
    }
  })();
  return {
    async stop() {
      asking = false;
      await done;
      return { longestWaitMs: Math.round(longest), writeSeconds: Math.round(longest / 100) / 10 };
    },
  };
}

function since(start: number): number {
  return Math.round((performance.now() - start) / 10) / 100;
}
