import { type BaseGroup, baseGroups, switchBaseGroup } from '#app/memory/base-groups';
import {
  createSynonyms,
  deleteSynonyms,
  editSynonyms,
  listSynonyms,
  type SynonymGroup,
} from '#app/memory/edit-synonyms';
import { exportSynonyms, importSynonyms } from '#app/memory/import-synonyms';
import {
  adminError,
  type BaseGroupBody,
  baseAnswer,
  baseGroup,
  baseQuery,
  baseSwitch,
  idParams,
  refusals,
  type SynonymsBody,
  synonyms,
  synonymsAnswer,
  synonymsBody,
  synonymsEdit,
  synonymsFile,
  synonymsImported,
  synonymsQuery,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';
import { etag, versionSeen } from '#doors/http/etag';

const listAll = route({
  method: 'GET',
  path: '/api/admin/synonyms',
  summary: "The company's words that mean the same",
  auth: 'session',
  role: 'viewer',
  schema: { query: synonymsQuery, response: { 200: synonymsAnswer, ...refusals } },
  async handler({ actor, query }, app) {
    const { groups, ...page } = await listSynonyms(app, actor, {
      query: (query.query ?? '').trim(),
      state: query.state ?? null,
      cursor: query.cursor ?? null,
      limit: query.limit ?? 50,
    });
    return { body: { items: groups.map(present), ...page } };
  },
});

const create = route({
  method: 'POST',
  path: '/api/admin/synonyms',
  summary: 'Add a group of words',
  auth: 'session',
  role: 'admin',
  idempotent: true,
  schema: { body: synonymsBody, response: { 201: synonyms, ...refusals, 409: adminError } },
  handler: async ({ actor, body }, app) => answer(await createSynonyms(app, actor, body), 201),
});

const change = route({
  method: 'PATCH',
  path: '/api/admin/synonyms/:id',
  summary: 'Change a group, take up a proposal, or switch it off',
  auth: 'session',
  role: 'admin',
  schema: {
    params: idParams,
    body: synonymsEdit,
    response: { 200: synonyms, ...refusals, 404: adminError, 409: adminError },
  },
  async handler({ actor, params, body, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    return answer(await editSynonyms(app, actor, { id: pathId(params.id), ifVersion, input: body }));
  },
});

const remove = route({
  method: 'DELETE',
  path: '/api/admin/synonyms/:id',
  summary: 'Remove a group',
  auth: 'session',
  role: 'admin',
  schema: { params: idParams, response: { ...refusals, 404: adminError, 409: adminError } },
  async handler({ actor, params, request }, app) {
    await deleteSynonyms(app, actor, { id: pathId(params.id), ifVersion: versionSeen(request.headers['if-match']) });
    return { status: 204 };
  },
});

const readBase = route({
  method: 'GET',
  path: '/api/admin/synonyms/base',
  summary: 'Words that ship with the engine',
  auth: 'session',
  role: 'viewer',
  schema: { query: baseQuery, response: { 200: baseAnswer, ...refusals } },
  async handler({ actor, query: { query = '', offset = 0, limit = 50 } }, app) {
    const { groups, totalCount } = await baseGroups(app, actor, { query: query.trim(), offset, limit });
    return { body: { items: groups.map(presentBase), totalCount } };
  },
});

const switchBase = route({
  method: 'PATCH',
  path: '/api/admin/synonyms/base',
  summary: 'Switch a shipped group off or on',
  auth: 'session',
  role: 'admin',
  schema: { body: baseSwitch, response: { 200: baseGroup, ...refusals, 404: adminError } },
  handler: async ({ actor, body }, app) => ({ body: presentBase(await switchBaseGroup(app, actor, body)) }),
});

const exportAll = route({
  method: 'GET',
  path: '/api/admin/synonyms/export',
  summary: "The company's groups as CSV",
  auth: 'session',
  role: 'viewer',
  schema: { response: refusals },
  handler: async ({ actor }, app) => ({
    body: Buffer.from(await exportSynonyms(app, actor)),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="synonyms.csv"',
    },
  }),
});

const importAll = route({
  method: 'POST',
  path: '/api/admin/synonyms/import',
  summary: 'Add groups from CSV',
  auth: 'session',
  role: 'admin',
  schema: { body: synonymsFile, response: { 200: synonymsImported, ...refusals } },
  handler: async ({ actor, body }, app) => ({ body: await importSynonyms(app, actor, body.content) }),
});

export const synonymRoutes = [listAll, create, readBase, switchBase, exportAll, importAll, change, remove];

function answer(group: SynonymGroup, status = 200) {
  return { status, body: present(group), headers: { etag: etag(group.version) } };
}

function present({ key: _, ...group }: SynonymGroup): SynonymsBody {
  return { ...group, createdAt: group.createdAt.toISOString(), updatedAt: group.updatedAt.toISOString() };
}

function presentBase({ concept, words, active }: BaseGroup): BaseGroupBody {
  const { en, de, fr, it, pl } = words;
  return { concept, active, words: { en: [...en], de: [...de], fr: [...fr], it: [...it], pl: [...pl] } };
}
