import {
  createTemplate,
  deleteTemplate,
  editTemplate,
  listTemplates,
  type StoredTemplate,
} from '#app/document/edit-template';
import {
  adminError,
  idParams,
  refusals,
  type TemplateBody,
  template,
  templateBody,
  templateEdit,
  templatesAnswer,
} from '#doors/admin/contract';
import { pathId, route } from '#doors/admin/route';
import { etag, versionSeen } from '#doors/http/etag';

const listAll = route({
  method: 'GET',
  path: '/api/admin/templates',
  summary: 'Texts and whole documents to start from',
  auth: 'session',
  role: 'viewer',
  schema: { response: { 200: templatesAnswer, ...refusals } },
  handler: async ({ actor }, app) => ({ body: { items: (await listTemplates(app, actor)).map(present) } }),
});

const create = route({
  method: 'POST',
  path: '/api/admin/templates',
  summary: 'Add a template',
  auth: 'session',
  role: 'admin',
  idempotent: true,
  schema: { body: templateBody, response: { 201: template, ...refusals } },
  async handler({ actor, body }, app) {
    const blank = { language: null, html: '', footer: '', elements: [], isDefault: false };
    return answer(await createTemplate(app, actor, { ...blank, ...body }), 201);
  },
});

const change = route({
  method: 'PATCH',
  path: '/api/admin/templates/:id',
  summary: 'Change a template',
  auth: 'session',
  role: 'admin',
  schema: {
    params: idParams,
    body: templateEdit,
    response: { 200: template, ...refusals, 404: adminError, 409: adminError },
  },
  async handler({ actor, params, body, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    return answer(await editTemplate(app, actor, { id: pathId(params.id), ifVersion, input: body }));
  },
});

const remove = route({
  method: 'DELETE',
  path: '/api/admin/templates/:id',
  summary: 'Remove a template',
  auth: 'session',
  role: 'admin',
  schema: { params: idParams, response: { ...refusals, 404: adminError, 409: adminError } },
  async handler({ actor, params, request }, app) {
    await deleteTemplate(app, actor, { id: pathId(params.id), ifVersion: versionSeen(request.headers['if-match']) });
    return { status: 204 };
  },
});

export const templateRoutes = [listAll, create, change, remove];

function answer(stored: StoredTemplate, status = 200) {
  return { status, body: present(stored), headers: { etag: etag(stored.version) } };
}

function present({ elements, createdAt, updatedAt, ...stored }: StoredTemplate): TemplateBody {
  return {
    ...stored,
    elements: elements.map((element) => ({ ...element })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
