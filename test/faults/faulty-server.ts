import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl, dropDatabase, newDatabaseName, withServer } from '../postgres-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
type Json = any;

/** A server that a test kills and starts again on the same data, and somebody who works on it. */
export interface FaultyServer {
  /** Kills it (SIGKILL) and starts another one on what it left. */
  killAndRestart(): Promise<void>;
  /** `body` goes as JSON, bytes as they are. */
  call(what: `${string} ${string}`, body?: unknown): Promise<{ readonly status: number; readonly json: Json }>;
  close(): Promise<void>;
}

/** On the embedded database, or on a new one of the server at PROFFER_TEST_DATABASE_URL. With a person who owns a company. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'proffer-faults-'));
  const env: Record<string, string> = { PROFFER_DATA_DIR: dataDir };
  const name = process.env['PROFFER_TEST_DATABASE_URL'] === undefined ? null : newDatabaseName();
  if (name !== null) {
    await withServer((one) => one.query(`create database ${name}`));
    env['DATABASE_URL'] = databaseUrl(name);
  }
  let server: ServerProcess = await startServerProcess(env);
  let cookie = '';

  const send = async (what: string, body?: unknown) => {
    const [method = '', path = ''] = what.split(' ');
    const isBytes = body instanceof Uint8Array;
    const type = isBytes ? 'application/octet-stream' : 'application/json';
    const answer = await fetch(`${server.address}${path}`, {
      method,
      headers: { cookie, origin: server.address, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: isBytes ? (body as never) : JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: text === '' ? null : (JSON.parse(text) as Json) };
  };

  const person = { email: 'ann@example.test', password: 'secret-pass-1', name: 'Ann' };
  const { headers } = await send('POST /api/auth/sign-up/email', person);
  cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    call: send,
    async killAndRestart() {
      await server.kill();
      server = await startServerProcess(env);
    },
    async close() {
      await server.kill();
      await rm(dataDir, { recursive: true, force: true });
      if (name !== null) await dropDatabase(name);
    },
  };
}
