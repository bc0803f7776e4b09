import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toyDoor } from '#test/doors/toy-door';
import { apiReference } from './api-reference.ts';
import { createServer } from './create-server.ts';
import { defineDoor } from './door.ts';
import { openApiDocument } from './open-api-document.ts';

let server: FastifyInstance;
beforeAll(() => {
  server = createServer({ logLevel: 'silent' });
  apiReference(server, [defineDoor(toyDoor)]);
});
afterAll(() => server.close());

it('describes every route of a door', async () => {
  const document = await openApiDocument(defineDoor(toyDoor));
  expect(Object.keys(document['paths'] as object)).toEqual(['/toy/things', '/toy/things/{id}', '/toy/broken']);
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Toy door' },
    paths: {
      '/toy/things': {
        get: { operationId: 'getToyThings', parameters: [{ name: 'limit', in: 'query' }, { name: 'q' }] },
        post: {
          summary: 'Makes a thing',
          parameters: [{ name: 'Idempotency-Key', in: 'header' }],
          requestBody: { content: { 'application/json': { schema: { required: ['name', 'amount'] } } } },
          responses: { '201': { content: { 'application/json': { schema: { required: ['count', 'name'] } } } } },
          security: [{ session: [] }, { bearer: [] }, { key: [] }],
        },
      },
      '/toy/broken': { get: { security: [] } },
    },
  });
});

it('serves the document and a page that loads only from here', async () => {
  expect((await server.inject({ url: '/docs' })).body).toContain('/docs/drafts/');
  expect((await server.inject({ url: '/docs/drafts' })).headers['location']).toBe('/docs/drafts/');
  const page = await server.inject({ url: '/docs/drafts/' });
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/(src|href)="https?:/);
  const nonce = /nonce="([^"]+)"/.exec(page.body)?.[1];
  expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  expect((await server.inject({ url: '/docs/drafts/openapi.json' })).json()).toMatchObject({ openapi: '3.1.0' });
  expect((await server.inject({ url: '/docs/drafts/js/scalar.js' })).headers['content-type']).toContain('javascript');
  expect((await server.inject({ url: '/docs/choice/' })).statusCode).toBe(404);
});
