import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Actor } from '#app/actor';
import { Problem } from '#core/problem';
import type { Access } from '#doors/http/access';
import { createServer } from '#doors/http/create-server';
import { type Door, type DoorDefinition, type DoorWiring, defineDoor } from '#doors/http/door';
import { mountDoor } from '#doors/http/mount-door';
import { routeFor } from '#doors/http/route';

/** What the toy door works on: every call is recorded, and `work` may be replaced to wait or to fail. */
export interface ToyApp {
  readonly seen: unknown[];
  work(signal: AbortSignal): Promise<void>;
}

export const toyTenant = '0190f000-0000-7000-8000-000000000001';

const route = routeFor<ToyApp>();

const thing = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    amount: Type.Number({ exclusiveMinimum: 0 }),
    note: Type.Optional(Type.String()),
    day: Type.Optional(Type.String({ format: 'date' })),
  },
  { additionalProperties: false },
);

const routes = [
  route({
    method: 'GET',
    path: '/toy/things',
    summary: 'Lists things',
    auth: 'session',
    role: 'viewer',
    schema: {
      query: Type.Object({ limit: Type.Integer({ default: 20, maximum: 50 }), q: Type.Optional(Type.String()) }),
    },
    handler: async ({ query, actor }) => ({ body: { limit: query.limit, tenant: actor.tenantId } }),
  }),
  route({
    method: 'POST',
    path: '/toy/things',
    summary: 'Makes a thing',
    auth: 'session',
    role: 'member',
    idempotent: true,
    events: { answer: 'thing', progress: Type.Object({ step: Type.String() }) },
    schema: { body: thing, response: { 201: Type.Object({ count: Type.Integer(), name: Type.String() }) } },
    handler: async ({ body, progress, signal }, app) => {
      app.seen.push(body);
      const count = app.seen.length;
      progress({ step: 'begun' });
      await app.work(signal);
      progress({ step: 'done' });
      return { status: 201, body: { count, name: body.name, secret: 'dropped' }, headers: { etag: '"1"' } };
    },
  }),
  route({
    method: 'GET',
    path: '/toy/things/:id',
    summary: 'Reads a thing',
    auth: 'session',
    role: 'viewer',
    schema: { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) },
    handler: async ({ params }) => {
      throw new Problem('not_found', `No thing ${params.id.length}.`);
    },
  }),
  route({
    method: 'DELETE',
    path: '/toy/things/:id',
    summary: 'Removes a thing',
    auth: 'session',
    role: 'admin',
    schema: {},
    handler: async () => ({ status: 204 }),
  }),
  route({
    method: 'GET',
    path: '/toy/broken',
    summary: 'Fails in an unforeseen way',
    auth: 'public',
    schema: {},
    handler: async () => {
      throw new Error('Failed query: select "secret text" params: ann@example.test');
    },
  }),
];

export const toyDoor: DoorDefinition<ToyApp> = {
  name: 'drafts',
  prefix: '/toy',
  title: 'Toy door',
  envelope: ({ code, message, issues, status, route: matched }) => ({
    body: { toy: { code, message, issues, status, path: matched?.path ?? null } },
  }),
  routes,
};

/** Keys of the toy world are role names; the cookie is `who=<role>`. */
export const toyAccess: Access = {
  byKey: async (key, { requestId }) => toyActor(key, requestId),
  bySession: async ({ cookie }, { requestId }) => toyActor(/who=(\w+)/.exec(cookie ?? '')?.[1] ?? '', requestId),
};

function toyActor(role: string, requestId: string): Actor | null {
  if (role !== 'viewer' && role !== 'member' && role !== 'admin' && role !== 'owner') return null;
  return { tenantId: toyTenant, role, userId: `user-${role}`, keyId: null, requestId };
}

export interface ToyServer {
  readonly server: FastifyInstance;
  readonly app: ToyApp & { work: ToyApp['work'] };
  readonly logLines: string[];
}

/** A ready server with one toy door, for the tests of the kit. */
export async function toyServer(
  door: Partial<Door<ToyApp>> = {},
  wiring: Partial<DoorWiring<ToyApp>> = {},
): Promise<ToyServer> {
  const logLines: string[] = [];
  const server = createServer({ logLevel: 'info', logStream: { write: (line) => void logLines.push(line) } });
  const app = { seen: [], work: async () => {} };
  await mountDoor(server, defineDoor({ ...toyDoor, ...door }), {
    app,
    access: toyAccess,
    trustedOrigins: () => ['http://localhost:3000'],
    ...wiring,
  });
  await server.ready();
  return { server, app, logLines };
}
