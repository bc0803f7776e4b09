import pg from 'pg';

export interface Upkeep {
  stop(): Promise<void>;
}

interface UpkeepOptions {
  readonly connection: pg.ClientConfig;
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

const checkpointAfterBytes = 64 * 1_048_576;

/**
 * What background processes do on a server and nobody does in PGlite: vacuum, statistics for the planner, checkpoints.
 * Without them dead rows and the write-ahead log grow for ever, and queries are planned blind.
 */
export function startUpkeep({ connection, everyMs, onError }: UpkeepOptions): Upkeep {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = once(connection)
      .catch(onError)
      .finally(() => {
        busy = false;
      });
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function once(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runUpkeep(client);
  } finally {
    await client.end();
  }
}

/** Does what is due and returns the statements. One statement holds up everybody else, so each is for one table. */
export async function runUpkeep(client: pg.ClientBase): Promise<readonly string[]> {
  const due = await dueTables(client);
  const statements = due.map(({ name, vacuum }) => (vacuum ? `vacuum (analyze) ${name}` : `analyze ${name}`));
  for (const statement of statements) await client.query(statement);
  if ((await bytesSinceCheckpoint(client)) < checkpointAfterBytes) return statements;
  await client.query('checkpoint');
  return [...statements, 'checkpoint'];
}

/** By PostgreSQL's own thresholds for autovacuum; a table that was never looked at counts as empty. */
async function dueTables(client: pg.ClientBase): Promise<readonly { name: string; vacuum: boolean }[]> {
  const { rows } = await client.query<{ name: string; vacuum: boolean }>(`
    select format('%I.%I', s.schemaname, s.relname) as name, vacuum
      from pg_stat_user_tables s
      join pg_class c on c.oid = s.relid,
      greatest(c.reltuples, 0) as known,
      lateral (select n_dead_tup > 50 + 0.2 * known or n_ins_since_vacuum > 1000 + 0.2 * known) as v (vacuum)
     where c.relkind = 'r' and (vacuum or n_mod_since_analyze > 50 + 0.1 * known)
     order by s.relid`);
  return rows;
}

async function bytesSinceCheckpoint(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as bytes from pg_control_checkpoint()',
  );
  return Number(rows[0]?.bytes ?? 0);
}
