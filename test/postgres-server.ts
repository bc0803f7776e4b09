import { randomUUID } from 'node:crypto';
import pg from 'pg';

const url = process.env['PROFFER_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Why a test that needs a PostgreSQL server is skipped; null when one answers. */
export async function noServer(): Promise<string | null> {
  try {
    await withServer(() => Promise.resolve());
    return null;
  } catch {
    return 'no PostgreSQL server answers at PROFFER_TEST_DATABASE_URL or on 127.0.0.1:5432';
  }
}

/** Runs `work` with a superuser's connection to the server. */
export async function withServer<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

/** A name for a database that nobody else uses. */
export function newDatabaseName(): string {
  return `proffer_test_${randomUUID().replaceAll('-', '')}`;
}

export async function dropDatabase(name: string): Promise<void> {
  await withServer((server) => server.query(`drop database if exists ${name} with (force)`));
}

/** The server's address with another database in it, and another user when given. */
export function databaseUrl(name: string, user?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  if (user !== undefined) [changed.username, changed.password] = [user, ''];
  return changed.href;
}
