import {
  createStandard,
  deleteStandard,
  editStandard,
  type HouseStandard,
  listStandards,
} from '#app/memory/edit-standard';
import {
  adminError,
  customerStandardParams,
  idParams,
  refusals,
  type StandardBody,
  standard,
  standardBody,
  standardEdit,
  standardsAnswer,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';
import { etag, versionSeen } from '#doors/http/etag';

const found = { ...refusals, 404: adminError } as const;
const clashing = { ...found, 409: adminError } as const;

const listOwn = route({
  method: 'GET',
  path: '/api/admin/standards',
  summary: "The company's house standards",
  auth: 'session',
  role: 'viewer',
  schema: { response: { 200: standardsAnswer, ...refusals } },
  handler: async ({ actor }, app) => ({ body: { items: (await listStandards(app, actor, null)).map(present) } }),
});

const createOwn = route({
  method: 'POST',
  path: '/api/admin/standards',
  summary: 'Add a house standard of the company',
  auth: 'session',
  role: 'admin',
  idempotent: true,
  schema: { body: standardBody, response: { 201: standard, ...refusals, 409: adminError } },
  handler: async ({ actor, body }, app) =>
    answer(await createStandard(app, actor, { ...trimmed(body), customerId: null }), 201),
});

const changeOwn = route({
  method: 'PATCH',
  path: '/api/admin/standards/:id',
  summary: 'Change a house standard of the company',
  auth: 'session',
  role: 'admin',
  schema: { params: idParams, body: standardEdit, response: { 200: standard, ...clashing } },
  async handler({ actor, params, body, request }, app) {
    const place = { id: pathId(params.id), customerId: null, ifVersion: versionSeen(request.headers['if-match']) };
    return answer(await editStandard(app, actor, { ...place, input: trimmed(body) }));
  },
});

const removeOwn = route({
  method: 'DELETE',
  path: '/api/admin/standards/:id',
  summary: 'Remove a house standard of the company',
  auth: 'session',
  role: 'admin',
  schema: { params: idParams, response: clashing },
  async handler({ actor, params, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    await deleteStandard(app, actor, { id: pathId(params.id), customerId: null, ifVersion });
    return { status: 204 };
  },
});

const listTheirs = route({
  method: 'GET',
  path: '/api/admin/customers/:id/standards',
  summary: 'House standards of a customer',
  auth: 'session',
  role: 'viewer',
  schema: { params: idParams, response: { 200: standardsAnswer, ...found } },
  handler: async ({ actor, params }, app) => ({
    body: { items: (await listStandards(app, actor, pathId(params.id))).map(present) },
  }),
});

const createTheirs = route({
  method: 'POST',
  path: '/api/admin/customers/:id/standards',
  summary: 'Add a house standard of a customer',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { params: idParams, body: standardBody, response: { 201: standard, ...clashing } },
  handler: async ({ actor, params, body }, app) =>
    answer(await createStandard(app, actor, { ...trimmed(body), customerId: pathId(params.id) }), 201),
});

const changeTheirs = route({
  method: 'PATCH',
  path: '/api/admin/customers/:id/standards/:standardId',
  summary: 'Change a house standard of a customer',
  auth: 'session',
  role: 'member',
  schema: { params: customerStandardParams, body: standardEdit, response: { 200: standard, ...clashing } },
  async handler({ actor, params, body, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    const place = { id: pathId(params.standardId), customerId: pathId(params.id), ifVersion };
    return answer(await editStandard(app, actor, { ...place, input: trimmed(body) }));
  },
});

const removeTheirs = route({
  method: 'DELETE',
  path: '/api/admin/customers/:id/standards/:standardId',
  summary: 'Remove a house standard of a customer',
  auth: 'session',
  role: 'member',
  schema: { params: customerStandardParams, response: clashing },
  async handler({ actor, params, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    const place = { id: pathId(params.standardId), customerId: pathId(params.id), ifVersion };
    await deleteStandard(app, actor, place);
    return { status: 204 };
  },
});

export const standardRoutes = [
  listOwn,
  createOwn,
  changeOwn,
  removeOwn,
  listTheirs,
  createTheirs,
  changeTheirs,
  removeTheirs,
];

function trimmed<T extends { readonly attribute?: string; readonly value?: string }>(body: T): T {
  return Object.fromEntries(Object.entries(body).map(([name, text]) => [name, text.trim()])) as T;
}

function answer(made: HouseStandard, status = 200) {
  return { status, body: present(made), headers: { etag: etag(made.version) } };
}

function present(one: HouseStandard): StandardBody {
  return { ...one, createdAt: one.createdAt.toISOString(), updatedAt: one.updatedAt.toISOString() };
}
