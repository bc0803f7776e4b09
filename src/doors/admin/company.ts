import { editCompany } from '#app/company/edit-company';
import { getCompany } from '#app/company/get-company';
import { getLogo, removeLogo, setLogo } from '#app/company/logo';
import { Problem } from '#core/problem';
import { adminError, company, companyEdit, refusals } from '#doors/admin/contract';
import { presentCompany } from '#doors/admin/present-company';
import { route } from '#doors/admin/route';
import { etag, versionSeen } from '#doors/http/etag';

const readCompany = route({
  method: 'GET',
  path: '/api/admin/company',
  summary: 'Read the company and its settings',
  auth: 'session',
  role: 'viewer',
  schema: { response: { 200: company, ...refusals } },
  async handler({ actor }, app) {
    const found = await getCompany(app, actor);
    return { body: presentCompany(found), headers: { etag: etag(found.version) } };
  },
});

const changeCompany = route({
  method: 'PATCH',
  path: '/api/admin/company',
  summary: 'Change the company and its settings',
  auth: 'session',
  role: 'admin',
  schema: { body: companyEdit, response: { 200: company, ...refusals, 409: adminError } },
  async handler({ actor, body, request }, app) {
    const ifVersion = versionSeen(request.headers['if-match']);
    const saved = await editCompany(app, actor, { edit: body, ifVersion });
    return { body: presentCompany(saved), headers: { etag: etag(saved.version) } };
  },
});

const readLogo = route({
  method: 'GET',
  path: '/api/admin/company/logo',
  summary: 'The logo',
  auth: 'session',
  role: 'viewer',
  schema: { response: { 401: adminError, 404: adminError } },
  async handler({ actor }, app) {
    const { bytes, mimeType } = await getLogo(app, actor);
    return {
      body: Buffer.from(bytes),
      headers: { 'content-type': mimeType, 'cache-control': 'private, max-age=3600' },
    };
  },
});

const putLogo = route({
  method: 'PUT',
  path: '/api/admin/company/logo',
  summary: 'Set the logo',
  description: 'The body is a PNG or JPEG of at most 1 MiB.',
  auth: 'session',
  role: 'admin',
  rawBody: true,
  schema: { response: { 200: company, ...refusals } },
  async handler({ actor, body }, app) {
    if (!Buffer.isBuffer(body)) throw new Problem('validation_failed', 'The body must be a PNG or JPEG picture.');
    return { body: presentCompany(await setLogo(app, actor, body)) };
  },
});

const deleteLogo = route({
  method: 'DELETE',
  path: '/api/admin/company/logo',
  summary: 'Take the logo away',
  auth: 'session',
  role: 'admin',
  schema: { response: { 200: company, ...refusals } },
  handler: async ({ actor }, app) => ({ body: presentCompany(await removeLogo(app, actor)) }),
});

export const companyRoutes = [readCompany, changeCompany, readLogo, putLogo, deleteLogo];
