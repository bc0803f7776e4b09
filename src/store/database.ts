import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { drizzle, type NodePgDatabase, NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { databaseError, sqlState } from './database-error.ts';
import { GuardedPool } from './guarded-pool.ts';
import { OpenTransaction, type RunSql, type SqlExecutor } from './open-transaction.ts';

export type { RunSql, SqlExecutor } from './open-transaction.ts';

/** Drizzle inside one transaction; `tx.transaction()` is a savepoint. */
export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** One tenant's transaction: the role has no rights but its own, and row-level security shows this tenant only. */
export interface Tenant {
  /** UUID, lower case. */
  readonly id: string;
  readonly tx: Transaction;
  /** The same transaction for plain SQL, and for pg-boss as `{ db: t.pg }`. */
  readonly pg: SqlExecutor;
  /** Runs a statement that is the last one, and commits in the same round trip. It must hold alone: nothing can undo it. */
  readonly finish: RunSql;
}

/** A transaction of the owner of the tables, who sees every tenant: sign-in, keys, maintenance. */
export interface System {
  readonly tx: Transaction;
  readonly pg: SqlExecutor;
  readonly finish: RunSql;
}

export interface DatabaseOptions {
  /** True for PGlite: one backend for all connections (see `startEmbedded`). */
  readonly embedded: boolean;
  /** PostgreSQL URL; else `host`, `port`, `user`, `password` and `database`. */
  readonly connectionString?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** Most connections of this process (10). */
  readonly poolSize?: number;
  /** A statement that takes longer fails and loses its connection, in milliseconds (30,000). */
  readonly queryTimeoutMs?: number;
  /** Longest wait for a connection, in milliseconds (30,000). */
  readonly connectTimeoutMs?: number;
  /** A connection that nobody was using was lost. The pool opens a new one. */
  readonly onLostConnection?: (error: Error) => void;
}

export interface Database {
  readonly embedded: boolean;
  /** How it was opened, for another pool on the same database. */
  readonly options: DatabaseOptions;
  /**
   * One transaction of one tenant, the only way to tenant tables. Begins with the first statement, commits when `work` resolves
   * (or with `finish` before), rolls back when it rejects.
   * `work` runs again (three times at most) after a serialisation failure or a deadlock, so it must change nothing but the
   * database, and call nothing outside: on the embedded database everybody else waits meanwhile.
   */
  tenant<T>(tenantId: string, work: (t: Tenant) => Promise<T>): Promise<T>;
  /** The same for the owner. */
  system<T>(work: (s: System) => Promise<T>): Promise<T>;
  /** Drizzle over the pool as owner, each statement for itself. Throws inside an open transaction instead of waiting for ever. */
  readonly direct: NodePgDatabase;
  /** Plain SQL as owner: in the transaction that is open around the call, if there is one, else on the pool. */
  readonly pg: SqlExecutor;
  /** A connection of its own without time limits, for migrations. The caller ends it. */
  connectAlone(): Promise<pg.Client>;
  /** Waits for connections in use, then closes all. */
  close(): Promise<void>;
}

const attempts = 3;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const defaultTimeoutMs = 30_000;
/** The server gives up first and says why; the client only when the server does not answer at all. */
const clientPatienceMs = 2_000;
const refusal =
  'This needs a connection of its own inside an open transaction, which never ends on the embedded database: ' +
  'use the transaction (t.tx or t.pg), or do it after the transaction.';

/** Opens the pool; the first connection is made with the first query. */
export function openDatabase(options: DatabaseOptions): Database {
  const current = new AsyncLocalStorage<OpenTransaction>();
  const openNow = () => (current.getStore()?.open ? current.getStore() : undefined);
  const pool = new GuardedPool({
    ...poolConfig(options),
    refuse: () => (openNow() ? refusal : null),
    patienceMs: options.embedded ? 10_000 : 0,
  });
  pool.on('error', (error) => options.onLostConnection?.(error));
  const dialect = new PgDialect();
  const limits = ownerSettings(options);

  const transaction = <T>(settings: string, work: (s: System) => Promise<T>): Promise<T> =>
    withRetries(() =>
      runTransaction(pool, settings, (open) => {
        // Drizzle asks nothing but `query` of its client.
        const session = new NodePgSession(open as unknown as pg.PoolClient, dialect, undefined);
        const tx = new NodePgTransaction(dialect, session, undefined) as Transaction;
        return current.run(open, () => work({ tx, pg: open.executor, finish: open.finish }));
      }),
    );

  return {
    embedded: options.embedded,
    options,
    direct: drizzle(pool),
    pg: { executeSql: (text, values) => openNow()?.query(text, values) ?? pool.query(text, values) },
    tenant(tenantId, work) {
      const id = tenantId.toLowerCase();
      return transaction(`${limits}, ${tenantSettings(id)}`, (s) => work({ id, ...s }));
    },
    system: (work) => transaction(limits, work),
    async connectAlone() {
      const client = new pg.Client(connectionConfig(options));
      // A lost connection shows with its next statement.
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    close: () => pool.end(),
  };
}

/** Sets what holds in a transaction. Nothing is set for the session: poolers refuse or mix that. */
function ownerSettings({ embedded, queryTimeoutMs = defaultTimeoutMs }: DatabaseOptions): string {
  const limits = { statement_timeout: queryTimeoutMs, idle_in_transaction_session_timeout: 2 * queryTimeoutMs };
  // Our statements are short; compiling one takes longer than running it, whatever the planner believes.
  const settings = { timezone: 'UTC', jit: 'off', ...(embedded ? {} : limits) };
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`);
  return `select ${set.join(', ')}`;
}

/** The id is checked, so it can stand in the text. */
function tenantSettings(tenantId: string): string {
  if (!uuid.test(tenantId)) throw new Error('A tenant id is a UUID');
  return `set_config('role', 'proffer_app', true), set_config('app.tenant', '${tenantId}', true)`;
}

function connectionConfig(options: DatabaseOptions): pg.ClientConfig {
  const { connectionString, host, port, user, password, database } = options;
  const given = Object.entries({ connectionString, host, port, user, password, database });
  return {
    ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    application_name: 'proffer',
    keepAlive: !options.embedded,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 30_000,
  };
}

function poolConfig(options: DatabaseOptions): pg.PoolConfig {
  return {
    ...connectionConfig(options),
    max: options.poolSize ?? 10,
    query_timeout: (options.queryTimeoutMs ?? defaultTimeoutMs) + clientPatienceMs,
  };
}

async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const code = databaseError(error)?.code;
      const again = code === sqlState.serializationFailure || code === sqlState.deadlockDetected;
      if (!again || attempt === attempts) throw error;
    }
    await pause(Math.random() * 20 * attempt);
  }
}

async function runTransaction<T>(
  pool: pg.Pool,
  settings: string,
  work: (open: OpenTransaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const open = new OpenTransaction(client, settings);
  let reusable = true;
  try {
    const result = await work(open);
    if (open.waiting > 0) throw new Error('A statement of this transaction was not awaited; it was rolled back.');
    await open.commit();
    return result;
  } catch (error) {
    reusable = await open.rollback();
    throw error;
  } finally {
    client.release(!reusable);
  }
}
