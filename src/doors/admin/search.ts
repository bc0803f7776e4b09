import { Type } from 'typebox';
import { findAnything } from '#app/palette/find-anything';
import { refusals, searchAnswer } from '#doors/admin/contract';
import { route } from '#doors/admin/route';

const search = route({
  method: 'GET',
  path: '/api/admin/search',
  summary: 'Find offers, products and customers',
  auth: 'session',
  role: 'viewer',
  schema: {
    query: Type.Object({ query: Type.String({ minLength: 1, maxLength: 200, description: 'Part of a name.' }) }),
    response: { 200: searchAnswer, ...refusals },
  },
  handler: async ({ actor, query }, app) => ({ body: { items: await findAnything(app, actor, query.query.trim()) } }),
});

export const searchRoutes = [search];
