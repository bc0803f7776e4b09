import type { FastifyInstance } from 'fastify';
import { buildServer } from '#main/build-server';
import { type Composition, composeOn } from '#main/compose';
import { config } from '#main/config';
import { testDatabase } from '#test/database';

/** A whole server on a database of its own, listening on a free port. */
export interface TestServer {
  readonly url: string;
  readonly server: FastifyInstance;
  readonly composition: Composition;
  /** A new person with a company of their own. */
  signUp(name?: string): Promise<Client>;
  /** A caller with these headers and nothing else. */
  client(headers: Readonly<Record<string, string>>): Client;
  close(): Promise<void>;
}

/** Speaks to the server as one caller. */
export interface Client {
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<Reply>;
  /** `body` is sent as JSON; text as it is, but called JSON. */
  send(method: string, path: string, body?: unknown): Promise<Reply>;
  /** The same caller with further headers. */
  with(headers: Readonly<Record<string, string>>): Client;
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
export type Json = any;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or null when the body is none. */
  readonly json: Json;
  readonly bytes: Uint8Array;
}

let people = 0;

export interface TestServerOptions {
  /** Gets the log lines. */
  readonly logStream?: { write(line: string): void };
  /** Requests are matched in a thread, as in a real server; else in the process, which starts faster. */
  readonly deskThread?: boolean;
}

/** Starts a server. `env` adds settings; sign-up is open unless said otherwise. */
export async function startTestServer(
  env: Readonly<Record<string, string>> = {},
  { logStream, deskThread = false }: TestServerOptions = {},
): Promise<TestServer> {
  const { database, close } = await testDatabase();
  const settings = config({ PROFFER_DEMO: '0', PROFFER_SIGN_UP: 'open', LOG_LEVEL: 'silent', PORT: '0', ...env });
  const store = { database, place: 'test', alone: true, close };
  const onProblem = (message: string, error?: unknown) => {
    if (error !== undefined) console.error(message, error);
  };
  const composition = await composeOn(settings, store, { onProblem, deskThread });
  const server = await buildServer(composition, logStream);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  composition.listening(Number(new URL(url).port));
  const client = (headers: Readonly<Record<string, string>>) => clientOf(url, headers);
  return {
    url,
    server,
    composition,
    client,
    async signUp(name = 'Ann') {
      people += 1;
      const body = { email: `person-${people}-${Date.now()}@example.test`, password: 'secret-pass-1', name };
      const reply = await client({}).send('POST', '/api/auth/sign-up/email', body);
      if (reply.status !== 200) throw new Error(`Sign-up answered ${reply.status} ${JSON.stringify(reply.json)}`);
      const cookie = reply.headers.getSetCookie().map((one) => one.split(';')[0]);
      return client({ cookie: cookie.join('; ') });
    },
    async close() {
      await server.close();
      await composition.close();
    },
  };
}

function clientOf(url: string, own: Readonly<Record<string, string>>): Client {
  const call = async (method: string, path: string, init: RequestInit): Promise<Reply> => {
    const answer = await fetch(`${url}${path}`, { method, redirect: 'manual', ...init });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, json: readJson(bytes), bytes };
  };
  return {
    headers: own,
    get: (path) => call('GET', path, { headers: own }),
    send(method, path, body) {
      const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
      const type: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' };
      return call(method, path, { headers: { ...type, ...own }, ...(text === undefined ? {} : { body: text }) });
    },
    with: (headers) => clientOf(url, { ...own, ...headers }),
  };
}

function readJson(bytes: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
