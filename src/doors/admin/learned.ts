import { createAlias, deleteAlias, editAlias, type ListedAlias, listLearned } from '#app/memory/edit-alias';
import {
  adminError,
  idParams,
  type LearnedBody,
  learned,
  learnedAnswer,
  learnedEdit,
  learnedQuery,
  newLearnedBody,
  refusals,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';
import { etag, versionSeen } from '#doors/http/etag';

const listAll = route({
  method: 'GET',
  path: '/api/admin/learned',
  summary: 'What corrections have taught',
  auth: 'session',
  role: 'viewer',
  schema: { query: learnedQuery, response: { 200: learnedAnswer, ...refusals } },
  async handler({ actor, query }, app) {
    const { aliases, ...page } = await listLearned(app, actor, {
      query: (query.query ?? '').trim(),
      scope: query.scope ?? null,
      customerId: query.customerId?.toLowerCase() ?? null,
      productId: query.productId?.toLowerCase() ?? null,
      active: query.active ?? null,
      sort: query.sort ?? '-updatedAt',
      cursor: query.cursor ?? null,
      limit: query.limit ?? 50,
    });
    return { body: { items: aliases.map(presentLearned), ...page } };
  },
});

const create = route({
  method: 'POST',
  path: '/api/admin/learned',
  summary: 'Teach a wording by hand',
  description: 'A wording that is known for the same customer is overwritten.',
  auth: 'session',
  role: 'member',
  idempotent: true,
  schema: { body: newLearnedBody, response: { 201: learned, ...refusals, 404: adminError } },
  async handler({ actor, body }, app) {
    const made = await createAlias(app, actor, {
      requestItem: body.requestItem.trim(),
      productId: body.productId.toLowerCase(),
      customerId: body.customerId?.toLowerCase() ?? null,
    });
    return { status: 201, body: presentLearned(made), headers: { etag: etag(made.version) } };
  },
});

const change = route({
  method: 'PATCH',
  path: '/api/admin/learned/:id',
  summary: 'Undo what was learned, take it up again, or change it',
  auth: 'session',
  role: 'member',
  schema: {
    params: idParams,
    body: learnedEdit,
    response: { 200: learned, ...refusals, 404: adminError, 409: adminError },
  },
  async handler({ actor, params, body: { requestItem, productId, ...rest }, request }, app) {
    const input = {
      ...rest,
      ...(requestItem === undefined ? {} : { requestItem: requestItem.trim() }),
      ...(productId === undefined ? {} : { productId: productId.toLowerCase() }),
    };
    const ifVersion = versionSeen(request.headers['if-match']);
    const saved = await editAlias(app, actor, { id: pathId(params.id), input, ifVersion });
    return { body: presentLearned(saved), headers: { etag: etag(saved.version) } };
  },
});

const remove = route({
  method: 'DELETE',
  path: '/api/admin/learned/:id',
  summary: 'Forget a wording',
  auth: 'session',
  role: 'member',
  schema: { params: idParams, response: { ...refusals, 404: adminError, 409: adminError } },
  async handler({ actor, params, request }, app) {
    await deleteAlias(app, actor, { id: pathId(params.id), ifVersion: versionSeen(request.headers['if-match']) });
    return { status: 204 };
  },
});

export const learnedRoutes = [listAll, create, change, remove];

function presentLearned({ key: _, taughtByName, ...found }: ListedAlias): LearnedBody {
  return {
    ...found,
    taughtBy: taughtByName,
    lastUsedAt: found.lastUsedAt?.toISOString() ?? null,
    createdAt: found.createdAt.toISOString(),
    updatedAt: found.updatedAt.toISOString(),
  };
}
