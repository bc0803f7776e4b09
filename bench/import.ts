import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ImportMeasure } from './import/measure-import.ts';

/*
 * Imports product files on the embedded database, each in a process of its own with the flags of `npm start`, and prints rows
 * a second, the peak of memory, and how long others had to wait. `--rows 100000`; the real catalogue with PROFFER_EVAL_DIR.
 */
const { values: options } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const memoryFlags = ['--max-semi-space-size=4', '--liftoff-only', '--disable-warning=ExperimentalWarning'];
const mostMemory = 1536;

const folder = process.env['PROFFER_EVAL_DIR'];
const real = folder === undefined ? null : join(folder, 'catalogue/products.csv');
const cases = [
  { name: `${options.rows} generated rows, CSV`, args: ['csv', options.rows] },
  { name: `${options.rows} generated rows, XLSX`, args: ['xlsx', options.rows] },
  ...(real && existsSync(real) ? [{ name: 'the real catalogue', args: ['file', real] }] : []),
];
if (!real) console.log('The real catalogue is left out: PROFFER_EVAL_DIR is not set.');

let failed = false;
for (const { name, args } of cases) {
  const measures = await measure(args);
  const peak = Math.max(...measures.map((one) => one.peakMegabytes));
  failed ||= peak > mostMemory || measures.some((one) => one.state !== 'done');
  console.log(`\n${name}: peak memory ${peak} MiB (limit ${mostMemory})`);
  console.table(
    measures.map((one) => ({
      import: one.label,
      seconds: one.seconds,
      'rows/s': one.rowsPerSecond,
      created: one.created,
      updated: one.updated,
      unchanged: one.unchanged,
      bad: one.bad,
      'upload s': one.uploadSeconds,
      'write s': one.writeSeconds,
      'longest wait of others ms': one.longestWaitMs,
      'event loop lag ms': one.longestLagMs,
    })),
  );
}
process.exitCode = failed ? 1 : 0;

async function measure(args: readonly string[]): Promise<readonly ImportMeasure[]> {
  const program = fileURLToPath(new URL('./import/measure-import.ts', import.meta.url));
  const child = spawn(process.execPath, [...memoryFlags, program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const piece of child.stdout.setEncoding('utf8')) text += piece;
  return JSON.parse(text);
}
