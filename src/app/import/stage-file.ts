import type { App } from '#app/app';
import { readRecords } from '#app/import/read-records';
import { readRow } from '#app/import/read-row';
import { rowPlan } from '#app/import/row-plan';
import { sampleFile } from '#app/import/sample-file';
import type { TextSource } from '#app/import/text-source';
import type { RowPlan } from '#core/catalogue/import/row-plan';
import { problemText } from '#core/catalogue/import/row-problem';
import { customerNameKey } from '#core/offer/customer-name';
import type { Tenant } from '#store/database';
import { saveImport } from '#store/import/save-import';
import { type StagedRow, stageRows } from '#store/import/stage-rows';
import type { StoredImport } from '#store/import/stored-import';
import { loadCompany } from '#store/tenant/load-company';

/** An import whose rows are being read. */
export interface Staging {
  readonly tenantId: string;
  readonly stored: StoredImport;
  readonly source: TextSource;
  /** Hears of every row: its place among the rows with data, from 0, and what was made of it. */
  readonly onRow?: (index: number, row: StagedRow) => void;
}

/** Reads the file row by row into the staging table, going on where an earlier attempt stopped. One batch, one transaction. */
export async function stageFile(app: App, staging: Staging): Promise<void> {
  const { tenantId, stored, source } = staging;
  const { options, id } = stored;
  const company = await app.database.tenant(tenantId, loadCompany);
  const sample = await sampleFile(source, options.delimiter);
  const plan = rowPlan(sample, options, company);
  const count = { read: stored.read, good: stored.good, bad: stored.bad };
  let index = 0;
  for await (const batch of readRecords(source(), options.delimiter)) {
    const rows = batch.filter((record) => record.line > sample.headerLine);
    const open = rows.slice(Math.max(0, stored.read - index));
    index += rows.length;
    if (open.length === 0) continue;
    const staged = open.map((record) => stagedRow(app, { stored, plan }, record));
    const before = count.read;
    staged.forEach((row, i) => {
      staging.onRow?.(before + i, row);
    });
    const bad = staged.filter((row) => row.problem !== null).length;
    count.read += staged.length;
    count.good += staged.length - bad;
    count.bad += bad;
    await app.database.tenant(tenantId, async (t) => {
      await advanceImport(app, t, { id, changes: count, whenRead: before });
      await stageRows(t, id, staged);
    });
  }
  const changes = { phase: 'write', total: count.read } as const;
  await app.database.tenant(tenantId, (t) => advanceImport(app, t, { id, changes, whenRead: count.read }));
}

interface Advance {
  readonly id: string;
  readonly changes: Partial<Pick<StoredImport, 'read' | 'good' | 'bad' | 'phase' | 'total'>>;
  readonly whenRead: number;
}

/** A job can come twice at once: who finds that another has come further stops. */
async function advanceImport(app: App, t: Tenant, { id, changes, whenRead }: Advance): Promise<void> {
  const mine = await saveImport(t, id, { ...changes, whenRead, updatedAt: app.ports.clock.now() });
  if (!mine) throw new Error('This import is worked on elsewhere.');
}

interface Reading {
  readonly stored: StoredImport;
  readonly plan: RowPlan;
}

function stagedRow(
  app: App,
  { stored, plan }: Reading,
  record: { readonly line: number; readonly cells: readonly string[] },
): StagedRow {
  const { line, cells } = record;
  const row = readRow(stored.kind, cells, plan);
  if ('problems' in row) return { line, data: null, problem: problemText(row.problems), raw: rawCells(cells) };
  const { ids } = app.ports;
  if (!('sku' in row.draft)) {
    return {
      line,
      data: { ...row.draft, id: ids.next(), nameKey: customerNameKey(row.draft.name) },
      problem: null,
      raw: null,
    };
  }
  const { prices, ...draft } = row.draft;
  const data = {
    ...draft,
    id: ids.next(),
    ...(prices ? { prices: prices.map((price) => ({ ...price, id: ids.next() })) } : {}),
  };
  // A row without a name may still be refused, when there is no product for it.
  return {
    line,
    data,
    problem: null,
    raw: draft.name === undefined && draft.names === undefined ? rawCells(cells) : null,
  };
}

const longestRaw = 20_000;

function rawCells(cells: readonly string[]): string {
  const clean = cells.map((cell) => cell.toWellFormed().replaceAll('\u0000', ''));
  const text = JSON.stringify(clean);
  return text.length <= longestRaw ? text : JSON.stringify(clean.map((cell) => cell.slice(0, 500).toWellFormed()));
}
