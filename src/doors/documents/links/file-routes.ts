import { Type } from 'typebox';
import { readPublicFile } from '#app/answer/read-public-file';
import type { App } from '#app/app';
import { linkQuery } from '#doors/documents/contract/answer';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { refuseForged } from '#doors/documents/links/open-link';
import { route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';

const params = Type.Object({ id: Type.String({ maxLength: 60 }), name: Type.String({ maxLength: 300 }) });

function fileRoute(kind: 'image' | 'media'): Route<App> {
  return route({
    method: 'GET',
    path: `/${kind}/:id/:name`,
    summary: kind === 'image' ? 'A picture' : 'An attachment',
    description: 'A signed address without an end. It is shown, never run.',
    tags: ['signed'],
    auth: 'public',
    schema: { params, query: linkQuery, response: { 403: documentsRefusal } },
    async handler({ params: { id }, request }, app) {
      refuseForged(app, request);
      const { mimeType, bytes, name } = await readPublicFile(app, kind, id);
      // Only what a browser cannot run is shown in place.
      const shown = /^(?:image\/(?:png|jpeg|webp)|application\/pdf)$/.test(mimeType) || kind === 'image';
      return {
        body: bytes,
        headers: {
          'content-type': mimeType,
          'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${name.replace(/[^\w.-]/g, '_')}"`,
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          'cache-control': 'private, max-age=86400',
        },
      };
    },
  });
}

export const fileRoutes: readonly Route<App>[] = [fileRoute('image'), fileRoute('media')];
