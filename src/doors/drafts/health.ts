import { Type } from 'typebox';
import { route } from '#doors/drafts/route';

export const health = route({
  method: 'GET',
  path: '/api/health',
  summary: 'Is the server there?',
  auth: 'public',
  schema: {
    response: {
      200: Type.Object(
        { status: Type.String({ description: '`ok`.' }) },
        { title: 'Health', description: 'A sign of life.' },
      ),
    },
  },
  handler: async () => ({ body: { status: 'ok' } }),
});
