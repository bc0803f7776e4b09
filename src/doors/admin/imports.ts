import { Readable } from 'node:stream';
import { configureImport } from '#app/import/configure-import';
import { getImport, listImports, problemsCsv } from '#app/import/get-import';
import { startImport } from '#app/import/start-import';
import { uploadImport } from '#app/import/upload-import';
import { Problem } from '#core/problem';
import {
  adminError,
  idParams,
  importAnswer,
  importEdit,
  importsAnswer,
  pageQuery,
  refusals,
  uploadQuery,
} from '#doors/admin/contract';
import { importCorrection, presentImport, presentSummary } from '#doors/admin/present-import';
import { pathId, route } from '#doors/admin/route';

const mebibyte = 1_048_576;

const upload = route({
  method: 'POST',
  path: '/api/admin/imports',
  summary: 'Upload a file to import',
  description: 'The body is CSV, TSV or .xlsx of at most 64 MiB. Nothing is imported until it is started.',
  auth: 'session',
  role: 'admin',
  rawBody: true,
  bodyLimit: 64 * mebibyte,
  timeoutMs: 300_000,
  schema: { query: uploadQuery, response: { 201: importAnswer, ...refusals, 413: adminError } },
  async handler({ actor, query, body }, app) {
    if (!Buffer.isBuffer(body)) throw new Problem('import_failed', 'The body must be a CSV or .xlsx file.');
    const { kind = 'products', fileName = '' } = query;
    const stored = await uploadImport(app, actor, { kind, fileName, bytes: body });
    return { status: 201, body: { import: await presentImport(app, actor, { stored, problems: [] }) } };
  },
});

const list = route({
  method: 'GET',
  path: '/api/admin/imports',
  summary: 'List imports',
  description: 'Newest first.',
  auth: 'session',
  role: 'viewer',
  schema: { query: pageQuery, response: { 200: importsAnswer, ...refusals } },
  async handler({ actor, query }, app) {
    const limit = query.limit ?? 50;
    const after = query.cursor === undefined ? null : pathId(query.cursor);
    const { imports, totalCount } = await listImports(app, actor, { after, limit: limit + 1 });
    const page = imports.slice(0, limit);
    const nextCursor = imports.length > limit ? (page.at(-1)?.id ?? null) : null;
    return { body: { items: page.map(presentSummary), nextCursor, totalCount } };
  },
});

const read = route({
  method: 'GET',
  path: '/api/admin/imports/:id',
  summary: 'An import with its progress',
  auth: 'session',
  role: 'viewer',
  schema: { params: idParams, response: { 200: importAnswer, ...refusals, 404: adminError } },
  async handler({ actor, params }, app) {
    const found = await getImport(app, actor, pathId(params.id));
    return { body: { import: await presentImport(app, actor, found) } };
  },
});

const change = route({
  method: 'PATCH',
  path: '/api/admin/imports/:id',
  summary: 'Correct how a file is read',
  description: 'Answers with a new preview.',
  auth: 'session',
  role: 'admin',
  timeoutMs: 60_000,
  schema: {
    params: idParams,
    body: importEdit,
    response: { 200: importAnswer, ...refusals, 404: adminError, 409: adminError },
  },
  async handler({ actor, params, body }, app) {
    const stored = await configureImport(app, actor, { id: pathId(params.id), ...importCorrection(body) });
    return { body: { import: await presentImport(app, actor, { stored, problems: [] }) } };
  },
});

const start = route({
  method: 'POST',
  path: '/api/admin/imports/:id/start',
  summary: 'Start an import',
  description: 'Good rows are written together once all are read. Ask for the import to see how far it is.',
  auth: 'session',
  role: 'admin',
  idempotent: true,
  schema: { params: idParams, response: { 202: importAnswer, ...refusals, 404: adminError } },
  async handler({ actor, params }, app) {
    const stored = await startImport(app, actor, pathId(params.id));
    return { status: 202, body: { import: await presentImport(app, actor, { stored, problems: [] }) } };
  },
});

const problems = route({
  method: 'GET',
  path: '/api/admin/imports/:id/problems.csv',
  summary: 'Refused rows as CSV',
  description: 'The rows as they came, with line and reason. Corrected, they can be imported again.',
  auth: 'session',
  role: 'viewer',
  timeoutMs: 120_000,
  schema: { params: idParams, response: { 401: adminError, 404: adminError } },
  handler: async ({ actor, params }, app) => ({
    body: Readable.from(await problemsCsv(app, actor, pathId(params.id))),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="problems.csv"',
    },
  }),
});

export const importRoutes = [upload, list, read, change, start, problems];
