import { fastify, type RouteOptions } from 'fastify';
import type { Door } from './door.ts';
import type { EventNames } from './route.ts';
import type { AnyRoute } from './server-registry.ts';
import { shareSchemas } from './share-schemas.ts';

/** An OpenAPI 3.1 document as plain data. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

const schemes = {
  session: {
    type: 'apiKey' as const,
    in: 'cookie',
    name: 'better-auth.session_token',
    description: 'The cookie of a signed-in person.',
  },
  bearer: { type: 'http' as const, scheme: 'bearer', description: 'A key of this door.' },
  key: { type: 'apiKey' as const, in: 'header', name: 'X-API-Key', description: 'A key of this door.' },
};

/** Describes a door from its routes alone: nothing is served and no application is needed. */
export async function openApiDocument(door: Door<never>): Promise<OpenApiDocument> {
  const { default: swagger } = await import('@fastify/swagger');
  const server = fastify({ exposeHeadRoutes: false });
  server.setValidatorCompiler(() => () => true);
  server.setSerializerCompiler(() => () => '');
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: door.title, description: door.description, version: '1' },
      servers: [{ url: '/' }],
      components: { securitySchemes: schemes },
    },
  });
  await server.register(async (scope) => {
    for (const route of door.routes) scope.route(described(route, door));
  });
  await server.ready();
  const document = JSON.parse(JSON.stringify(server.swagger())) as OpenApiDocument;
  await server.close();
  return shareSchemas(document);
}

function described(route: AnyRoute, door: Door<never>): RouteOptions {
  const { params, query, body } = route.schema;
  return {
    method: route.method,
    url: route.path,
    schema: {
      operationId: operationId(route),
      summary: route.summary,
      ...(route.description ? { description: route.description } : {}),
      ...(route.tags ? { tags: route.tags } : {}),
      security: route.auth === 'public' ? [] : [{ session: [] }, { bearer: [] }, { key: [] }],
      ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}),
      ...(body ? { body } : {}),
      ...(route.idempotent ? { headers: idempotencyHeader } : {}),
      response: answers(route, door),
    },
    handler: async () => undefined,
  };
}

const idempotencyHeader = {
  type: 'object',
  properties: {
    'Idempotency-Key': {
      type: 'string',
      maxLength: 255,
      description: 'The same key and request within 24 hours get the stored answer; another request gets 409.',
    },
  },
};

function answers(route: AnyRoute, door: Door<never>): Record<string, unknown> {
  const declared = Object.entries(route.schema.response ?? {}).map(([status, schema]) => [
    status,
    { description: statusWords[status] ?? 'Answer', ...schema },
  ]);
  if (route.events) declared.push(['200', eventStream(route.events)]);
  const refusals = door.refusal ? [['default', { description: 'Refused', ...door.refusal }]] : [];
  return Object.fromEntries([...declared, ...refusals]);
}

/** The answer for who sends `Accept: text/event-stream`. The schema is that of the data of one `progress` event. */
function eventStream({ answer, progress }: EventNames) {
  const description =
    'With `Accept: text/event-stream`: events named `progress`, whose data is described here, and at last one named ' +
    `\`${answer}\` with the body of the plain answer, or \`error\` with the refusal and its \`status\`.`;
  return { description, content: { 'text/event-stream': { schema: progress } } };
}

const statusWords: Readonly<Record<string, string>> = {
  '200': 'Done',
  '201': 'Created',
  '202': 'Taken up',
  '204': 'Done, nothing to say',
};

/** `GET /api/offers/:offerId` → `getApiOffersByOfferId`. */
function operationId({ method, path }: AnyRoute): string {
  const words = path.split('/').flatMap((part) => (part.startsWith(':') ? ['by', part.slice(1)] : part.split(/\W+/)));
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return method.toLowerCase() + name;
}
