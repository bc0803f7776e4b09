import type pg from 'pg';
import type { Database } from '../database.ts';
import { type BackupJob, type BackupLine, formatLine } from './backup-line.ts';
import { type BackupTable, backupTables, quoted } from './backup-table.ts';

/** Values are written the same way whatever the server's settings are. */
const plainTexts = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1`;

/**
 * Reads everything as of one moment, line by line, without a line end. On the embedded database everybody else waits
 * until the last line was taken.
 */
export async function* readBackup(database: Database): AsyncGenerator<string, void, undefined> {
  const client = await database.connectAlone();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(plainTexts);
    yield* linesOf(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function* linesOf(client: pg.Client): AsyncGenerator<string, void, undefined> {
  const { rows: migrations } = await client.query<{ name: string }>('select name from proffer_migration order by name');
  const { rows: clock } = await client.query<{ now: string }>('select now()::text as now');
  const names = migrations.map(({ name }) => name);
  yield formatLine({ kind: 'header', format: 1, createdAt: clock[0]?.now ?? '', migrations: names });
  let count = 0;
  for (const table of await backupTables(client)) {
    yield formatLine({ kind: 'table', name: table.name, columns: table.columns.map(({ name }) => name) });
    for await (const row of rowsOf(client, table)) {
      count += 1;
      yield formatLine(row);
    }
  }
  for (const job of await openJobs(client)) yield formatLine({ kind: 'job', ...job });
  yield formatLine({ kind: 'end', rows: count });
}

async function* rowsOf(client: pg.Client, table: BackupTable): AsyncGenerator<BackupLine, void, undefined> {
  const columns = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const step = table.isWide ? 4 : 500;
  await client.query(`declare backup_rows no scroll cursor for select ${columns} from ${quoted(table.name)}`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${step} from backup_rows`,
      rowMode: 'array',
    });
    for (const values of rows) yield { kind: 'row', values };
    if (rows.length < step) break;
  }
  await client.query('close backup_rows');
}

/** Jobs under way count as waiting: whoever restores them has nobody else working on them. */
async function openJobs(client: pg.Client): Promise<readonly BackupJob[]> {
  const { rows } = await client.query<BackupJob>(
    `select name as queue, data ->> 'tenantId' as "tenantId", data -> 'data' as data
       from pgboss.job where state in ('created', 'retry', 'active') and data ? 'tenantId' order by created_on, id`,
  );
  return rows;
}
