import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { asksForEvents } from './asks-for-events.ts';
import { convertBody } from './convert-body.ts';
import type { Door, DoorWiring } from './door.ts';
import { authenticate, guardRequest } from './guard-request.ts';
import { HttpRefusal } from './http-refusal.ts';
import { jsonParser, type UnreadableRule } from './json-parser.ts';
import { readForm } from './parse-form.ts';
import { replay } from './replay.ts';
import type { Answer, Call, Route, RouteSchema } from './route.ts';
import { pdfPolicy } from './security-headers.ts';
import { sendEvents } from './send-events.ts';
import type { AnyRoute } from './server-registry.ts';
import { unsafeJson } from './unsafe-json.ts';
import { withinLimits } from './within-limits.ts';

/** Serves one door in a scope of its own: its body parsers, guards and envelope touch no other door. */
export async function mountDoor<App>(server: FastifyInstance, door: Door<App>, wiring: DoorWiring<App>): Promise<void> {
  server.registry.envelopes.push({ owns: door.owns, present: door.envelope });
  await server.register(async (scope) => {
    const unreadable: UnreadableRule = ({ routeOptions }) =>
      routeOptions.config.route?.unreadableJson ?? door.unreadableJson;
    readJson(scope, unreadable, door.anyContentType);
    if (door.forms) readForms(scope);
    const guardFor = guardRequest(door, wiring);
    for (const route of door.routes) {
      server.registry.routes.push({ door: door.name, route });
      scope.route({
        ...routeOptions(route),
        config: { route, present: door.envelope },
        ...(route.idempotent && wiring.idempotency ? replay(door.name, route, wiring.idempotency) : {}),
        onRequest: guardFor(route),
        preValidation: async (request) => {
          route.precheck?.(request, wiring.app);
          if (isBodiless(request) && (unreadable(request) === 'empty' || door.forms)) request.body = {};
          refuseUnsafe(request);
          if (door.forms && route.schema.body) request.body = convertBody(route.schema.body, request.body);
        },
        handler: async (request, reply) => {
          const caller = () => authenticate(request, door, wiring);
          const work = (progress: Call['progress']) =>
            withinLimits(reply, request.routeOptions.handlerTimeout, (signal) =>
              handle(route, callOf(request, { signal, progress, caller }), wiring.app),
            );
          return asksForEvents(request) ? sendEvents(reply, work) : sendAnswer(reply, await work(ignore));
        },
      });
    }
  });
}

function readJson(scope: FastifyInstance, rule: UnreadableRule, anyContentType: boolean): void {
  scope.removeAllContentTypeParsers();
  const parser = jsonParser(scope, rule);
  const types = anyContentType ? ['*'] : ['application/json', /^application\/[\w.-]+\+json/];
  for (const type of types) scope.addContentTypeParser<string>(type, { parseAs: 'string' }, parser);
  if (!anyContentType) scope.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, readBytes);
}

function readForms(scope: FastifyInstance): void {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data']) {
    scope.addContentTypeParser<Buffer>(type, { parseAs: 'buffer' }, readForm);
  }
}

/** Files come as they are, at the routes that take one. */
function readBytes(request: FastifyRequest, bytes: Buffer, done: (error: Error | null, body?: unknown) => void): void {
  if (request.routeOptions.config.route?.rawBody) done(null, bytes);
  else done(new HttpRefusal('unsupported_media_type', 'This content type is not understood here.'));
}

function routeOptions(
  route: AnyRoute,
): Pick<RouteOptions, 'method' | 'url' | 'schema' | 'bodyLimit' | 'handlerTimeout'> {
  return {
    method: route.method,
    url: route.path,
    schema: validatedParts(route.plainJson ? { ...route.schema, response: {} } : route.schema),
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    ...(route.timeoutMs === undefined ? {} : { handlerTimeout: route.timeoutMs }),
  };
}

function validatedParts({ params, query, body, response }: RouteSchema): NonNullable<RouteOptions['schema']> {
  return {
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(response ? { response } : {}),
  };
}

/** Nothing came where fields may: it is up to the schema whether any is missing. */
function isBodiless({ body, method, routeOptions: { config } }: FastifyRequest): boolean {
  return body === undefined && method !== 'DELETE' && config.route?.schema.body !== undefined;
}

/** Text that the database cannot hold: in a path it names nothing, elsewhere it is a fault of the caller. */
function refuseUnsafe(request: FastifyRequest): void {
  if (unsafeJson(request.params).length > 0) throw new HttpRefusal('not_found', 'Not found.');
  const body = Buffer.isBuffer(request.body) ? [] : unsafeJson(request.body);
  const issues = [...unsafeJson(request.query), ...body];
  if (issues.length > 0) throw new HttpRefusal('validation_failed', 'The request is not valid.', { issues });
}

/** Work that was done before its process ended is not done again: its answer is made anew. */
function handle<App>(route: Route<App>, call: Call, app: App): Promise<Answer> {
  const { doneBefore } = call.request;
  return doneBefore !== null && route.recover ? route.recover.answer(call, doneBefore, app) : route.handler(call, app);
}

const ignore = (): void => undefined;

function callOf(request: FastifyRequest, around: Pick<Call, 'signal' | 'progress' | 'caller'>): Call {
  const { actor, params, query, body, id } = request;
  return { actor, params, query, body, requestId: id, request, ...around };
}

function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  // After the server's own time-out the refusal is on its way already.
  if (reply.sent) return reply;
  if (answer.headers) reply.headers(answer.headers);
  if (String(reply.getHeader('content-type')).startsWith('application/pdf')) {
    reply.header('content-security-policy', pdfPolicy);
  }
  return reply.code(answer.status ?? 200).send(answer.body);
}
