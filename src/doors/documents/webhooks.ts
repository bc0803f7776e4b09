import { Type } from 'typebox';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getResource, listResource } from '#app/resource/get-resource';
import { createWebhook, deleteWebhook, editWebhook, testWebhook } from '#app/webhook/edit-webhook';
import { includeTree } from '#core/resource/include-tree';
import { type ListRules, listQuery } from '#core/resource/list-query';
import { listParameters, readParameters } from '#doors/documents/contract/parameters';
import { createWebhookBody, editWebhookBody, webhookAnswer } from '#doors/documents/contract/webhook';
import { listAnswer } from '#doors/documents/list-answer';
import { idParams } from '#doors/documents/offers';
import { presentNode } from '#doors/documents/present-node';
import { pathId, route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';

const rules: ListRules = { filters: [], sorts: [] };
const includes = ['callLogs'];
const query = readParameters(includes);
const tags = ['webhook'];

type Query = Readonly<Record<string, unknown>>;

function include(given: unknown) {
  const text = (given as Query)['include'];
  return includeTree(typeof text === 'string' ? text : '', includes);
}

async function webhookBody(app: App, actor: Actor, { id, given }: { readonly id: string; readonly given: unknown }) {
  return presentNode(await getResource(app, actor, { name: 'webhook', id, include: include(given) }), app);
}

const listRoute = route({
  method: 'GET',
  path: '/api/webhook',
  summary: 'List webhooks',
  tags,
  auth: 'session',
  role: 'admin',
  plainJson: true,
  schema: { query: listParameters({ ...rules, includes }) },
  async handler({ actor, query: given, request }, app) {
    const wanted = listQuery(given as Query, rules);
    const page = await listResource(app, actor, { name: 'webhook', query: wanted, include: include(given) });
    const data = page.nodes.map((node) => presentNode(node, app));
    return { body: listAnswer(page, data, { origin: app.origin(), url: request.url, query: wanted, rules }) };
  },
});

const createRoute = route({
  method: 'POST',
  path: '/api/webhook',
  summary: 'Add a webhook',
  description: 'The answer tells its secret, this once.',
  tags,
  auth: 'session',
  role: 'admin',
  plainJson: true,
  schema: { query, body: createWebhookBody, response: { 201: webhookAnswer } },
  async handler({ actor, query: given, body }, app) {
    include(given);
    const { id, secret } = await createWebhook(app, actor, { event: body.event, url: body.url });
    return { status: 201, body: { ...(await webhookBody(app, actor, { id, given })), secret } };
  },
});

const getRoute = route({
  method: 'GET',
  path: '/api/webhook/:id',
  summary: 'Read a webhook',
  description: '`include=callLogs`: its latest fifty calls.',
  tags,
  auth: 'session',
  role: 'admin',
  plainJson: true,
  schema: { params: idParams, query, response: { 200: webhookAnswer } },
  handler: async ({ actor, params, query: given }, app) => ({
    body: await webhookBody(app, actor, { id: pathId(params.id), given }),
  }),
});

const editRoute = (method: 'PUT' | 'PATCH') =>
  route({
    method,
    path: '/api/webhook/:id',
    summary: 'Change a webhook',
    tags,
    auth: 'session',
    role: 'admin',
    plainJson: true,
    schema: { params: idParams, query, body: editWebhookBody, response: { 200: webhookAnswer } },
    async handler({ actor, params, query: given, body }, app) {
      const id = pathId(params.id);
      include(given);
      const { event, url, is_active: isActive } = body;
      await editWebhook(app, actor, {
        id,
        input: {
          ...(event === undefined ? {} : { event }),
          ...(url === undefined ? {} : { url }),
          ...(isActive === undefined ? {} : { isActive }),
        },
      });
      return { body: await webhookBody(app, actor, { id, given }) };
    },
  });

const deleteRoute = route({
  method: 'DELETE',
  path: '/api/webhook/:id',
  summary: 'Remove a webhook',
  tags,
  auth: 'session',
  role: 'admin',
  schema: { params: idParams },
  async handler({ actor, params }, app) {
    await deleteWebhook(app, actor, pathId(params.id));
    return { status: 204 };
  },
});

const testRoute = route({
  method: 'POST',
  path: '/api/webhook/:id/test',
  summary: 'Send a test message',
  description: 'It leaves a moment later, with `test: true`; the call log shows what became of it.',
  tags,
  auth: 'session',
  role: 'admin',
  plainJson: true,
  schema: { params: idParams, response: { 202: Type.Object({ id: Type.String() }) } },
  async handler({ actor, params }, app) {
    const id = pathId(params.id);
    await testWebhook(app, actor, id);
    return { status: 202, body: { id } };
  },
});

export const webhooks: readonly Route<App>[] = [
  listRoute,
  createRoute,
  getRoute,
  editRoute('PUT'),
  editRoute('PATCH'),
  deleteRoute,
  testRoute,
];
