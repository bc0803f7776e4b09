import type pg from 'pg';
import type { Database } from '../database.ts';
import { createJobs } from '../jobs/create-jobs.ts';
import { type BackupJob, type BackupLine, parseLine } from './backup-line.ts';
import { type BackupTable, backupTables, quoted } from './backup-table.ts';

/** Why a file cannot be restored here, in words for people. Nothing was changed. */
export class RestoreRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RestoreRefused';
  }
}

export interface RestoreReport {
  readonly tables: number;
  readonly rows: number;
  readonly jobs: number;
}

/**
 * Fills a migrated, empty installation from the lines of a backup: all or nothing.
 *
 * @throws RestoreRefused when people or companies are here already, or the file is cut off or of another version.
 */
export async function restoreBackup(database: Database, lines: AsyncIterable<string>): Promise<RestoreReport> {
  const client = await database.connectAlone();
  const jobs: BackupJob[] = [];
  let report: Omit<RestoreReport, 'jobs'>;
  try {
    await client.query('begin');
    await refuseUnlessEmpty(client);
    report = await fill(client, lines, jobs);
    await forgetTransactionNumbers(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
  await enqueueAll(database, jobs);
  return { ...report, jobs: jobs.length };
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select from "user") or exists (select from tenant) as used',
  );
  if (rows[0]?.used)
    throw new RestoreRefused('There are people or companies here already. Restore into an empty installation.');
  // A server that was started here made itself a secret; the backup brings the one that its links were signed with.
  await client.query('delete from installation');
}

/**
 * Transaction numbers of another server mean nothing here. Columns of them were never in the file; requests that were under
 * way when it was made remember theirs, and must find whatever they had written.
 */
async function forgetTransactionNumbers(client: pg.Client): Promise<void> {
  await client.query(
    `update idempotency set response = jsonb_set(response::jsonb, '{tx}', '"0"')::text where status is null`,
  );
}

async function fill(
  client: pg.Client,
  lines: AsyncIterable<string>,
  jobs: BackupJob[],
): Promise<Omit<RestoreReport, 'jobs'>> {
  const here = new Map((await backupTables(client)).map((table) => [table.name, table]));
  let filler: TableFiller | null = null;
  let rows = 0;
  let tables = 0;
  let isComplete = false;
  let isFirst = true;
  for await (const text of lines) {
    const line = parseLine(text);
    if (isFirst) await checkHeader(client, line);
    isFirst = false;
    if (line.kind === 'row') {
      if (!filler) throw new RestoreRefused('The file is damaged: rows without a table.');
      await filler.add(line.values);
      rows += 1;
      continue;
    }
    await filler?.finish();
    filler = null;
    if (line.kind === 'table') {
      filler = new TableFiller(client, tableFor(line, here));
      tables += 1;
    } else if (line.kind === 'job') jobs.push({ queue: line.queue, tenantId: line.tenantId, data: line.data });
    else if (line.kind === 'end') isComplete = line.rows === rows;
  }
  if (!isComplete) throw new RestoreRefused('The file is cut off: its end is missing.');
  return { tables, rows };
}

async function checkHeader(client: pg.Client, line: BackupLine): Promise<void> {
  if (line.kind !== 'header' || line.format !== 1) throw new RestoreRefused('This is no backup of Proffer.');
  const { rows } = await client.query<{ name: string }>('select name from proffer_migration order by name');
  const here = rows.map(({ name }) => name);
  const last = line.migrations.at(-1);
  if (here.join() === line.migrations.join()) return;
  throw new RestoreRefused(
    `The backup was made at migration ${last}, and this is ${here.at(-1)}: restore it with that version, then update.`,
  );
}

function tableFor(line: BackupLine & { kind: 'table' }, here: ReadonlyMap<string, BackupTable>): BackupTable {
  const table = here.get(line.name);
  if (!table || table.columns.map(({ name }) => name).join() !== line.columns.join()) {
    throw new RestoreRefused(`The table ${line.name} of the backup has other columns here.`);
  }
  return table;
}

const mostRows = 500;
const mostCharacters = 4_000_000;

/** Gathers rows of one table and inserts them in batches: one parameter a column, whatever the number of rows. */
class TableFiller {
  readonly #client: pg.Client;
  readonly #table: BackupTable;
  readonly #insert: string;
  #rows: (readonly (string | null)[])[] = [];
  #characters = 0;

  constructor(client: pg.Client, table: BackupTable) {
    this.#client = client;
    this.#table = table;
    const names = table.columns.map(({ name }) => quoted(name)).join(', ');
    const values = table.columns.map(({ type }, index) => `c${index}::${type}`).join(', ');
    const sets = table.columns.map((_column, index) => `$${index + 1}::text[]`).join(', ');
    const aliases = table.columns.map((_column, index) => `c${index}`).join(', ');
    this.#insert = `insert into ${quoted(table.name)} (${names}) overriding system value
      select ${values} from unnest(${sets}) as given (${aliases})`;
  }

  async add(values: readonly (string | null)[]): Promise<void> {
    this.#rows.push(values);
    this.#characters += values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
    if (this.#rows.length >= mostRows || this.#characters >= mostCharacters) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    for (const { name, isIdentity } of this.#table.columns) {
      if (!isIdentity) continue;
      await this.#client.query(
        `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(name)}), 1), count(*) > 0)
           from ${quoted(this.#table.name)}`,
        [`public.${quoted(this.#table.name)}`, name],
      );
    }
  }

  async #flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const columns = this.#table.columns.map((_column, index) => this.#rows.map((row) => row[index] ?? null));
    await this.#client.query(this.#insert, columns);
    this.#rows = [];
    this.#characters = 0;
  }
}

async function enqueueAll(database: Database, jobs: readonly BackupJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const queue = await createJobs(database);
  try {
    for (const job of jobs) await database.tenant(job.tenantId, (t) => queue.enqueue(t, job.queue, job.data));
  } finally {
    await queue.stop();
  }
}
