import { type TSchema, Type } from 'typebox';
import type { App } from '#app/app';
import type { WireValues } from '#app/resource/column-values';
import { getResource, listResource } from '#app/resource/get-resource';
import { createResource, deleteResource, editResource } from '#app/resource/write-resource';
import { appendList, includeTree } from '#core/resource/include-tree';
import { listQuery } from '#core/resource/list-query';
import type { Resource } from '#core/resource/resource';
import { listParameters, readParameters } from '#doors/documents/contract/parameters';
import { resourceAnswer } from '#doors/documents/contract/resource-answer';
import { resourceBody } from '#doors/documents/contract/resource-body';
import { listAnswer } from '#doors/documents/list-answer';
import { presentNode } from '#doors/documents/present-node';
import { pathId, pathSerial, route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';

type Query = Readonly<Record<string, unknown>>;

/** All endpoints of one resource. */
export function resourceRoutes(resource: Resource): readonly Route<App>[] {
  const reading = [listRoute(resource), getRoute(resource)];
  if (resource.readOnly) return reading;
  return [
    ...reading,
    createRoute(resource),
    editRoute(resource, 'PUT'),
    editRoute(resource, 'PATCH'),
    deleteRoute(resource),
  ];
}

const idParams = Type.Object({ id: Type.String() });

function include(resource: Resource, query: unknown) {
  const text = (query as Query)['include'];
  return includeTree(typeof text === 'string' ? text : '', resource.includes);
}

function append({ appends = [] }: Resource, query: unknown) {
  const text = (query as Query)['append'];
  return appendList(typeof text === 'string' ? text : '', appends);
}

function idOf(resource: Resource, text: string): string {
  return resource.name === 'member' ? pathSerial(text) : pathId(text);
}

function listRoute(resource: Resource): Route<App> {
  const { name, filters, sorts, includes, appends = [] } = resource;
  return route({
    method: 'GET',
    path: `/api/${name}`,
    summary: `List: ${name.replace('_', ' ')}`,
    tags: [name],
    auth: 'session',
    role: 'viewer',
    plainJson: true,
    schema: { query: listParameters({ filters, sorts, includes, appends }) },
    async handler({ actor, query, request }, app) {
      const wanted = listQuery(query as Query, resource);
      const related = { include: include(resource, query), append: append(resource, query) };
      const page = await listResource(app, actor, { name, query: wanted, ...related });
      const data = page.nodes.map((node) => presentNode(node, app));
      const input = { origin: app.origin(), url: request.url, query: wanted, rules: resource };
      return { body: listAnswer(page, data, input) };
    },
  });
}

function getRoute(resource: Resource): Route<App> {
  const { name, includes, appends } = resource;
  return route({
    method: 'GET',
    path: `/api/${name}/:id`,
    summary: `Read one: ${name.replace('_', ' ')}`,
    tags: [name],
    auth: 'session',
    role: 'viewer',
    plainJson: true,
    schema: {
      params: idParams,
      query: readParameters(includes, appends),
      response: { 200: resourceAnswer(resource) },
    },
    async handler({ actor, params, query }, app) {
      const wanted = { name, id: idOf(resource, params.id), append: append(resource, query) };
      const node = await getResource(app, actor, { ...wanted, include: include(resource, query) });
      return { body: presentNode(node, app) };
    },
  });
}

function createRoute(resource: Resource): Route<App> {
  const { name } = resource;
  return route({
    method: 'POST',
    path: `/api/${name}`,
    summary: `Create: ${name.replace('_', ' ')}`,
    tags: [name],
    auth: 'session',
    role: 'member',
    idempotent: true,
    plainJson: true,
    schema: {
      query: readParameters(resource.includes),
      body: resourceBody(resource, true),
      response: { 201: resourceAnswer(resource) },
    },
    async handler({ actor, query, body }, app) {
      const input = { name, values: body as WireValues, include: include(resource, query) };
      return { status: 201, body: presentNode(await createResource(app, actor, input), app) };
    },
  });
}

function editRoute(resource: Resource, method: 'PUT' | 'PATCH'): Route<App> {
  const { name } = resource;
  const body: TSchema = resourceBody(resource, false);
  return route({
    method,
    path: `/api/${name}/:id`,
    summary: `Change: ${name.replace('_', ' ')}`,
    description: 'Absent fields keep their value.',
    tags: [name],
    auth: 'session',
    role: 'member',
    plainJson: true,
    schema: {
      params: idParams,
      query: readParameters(resource.includes),
      body,
      response: { 200: resourceAnswer(resource) },
    },
    async handler(call, app) {
      const id = idOf(resource, call.params.id);
      const input = { name, id, values: call.body as WireValues, include: include(resource, call.query) };
      return { body: presentNode(await editResource(app, call.actor, input), app) };
    },
  });
}

function deleteRoute(resource: Resource): Route<App> {
  const { name } = resource;
  return route({
    method: 'DELETE',
    path: `/api/${name}/:id`,
    summary: `Delete: ${name.replace('_', ' ')}`,
    tags: [name],
    auth: 'session',
    role: 'member',
    schema: { params: idParams },
    async handler({ actor, params }, app) {
      await deleteResource(app, actor, { name, id: idOf(resource, params.id) });
      return { status: 204 };
    },
  });
}
