import type { App } from '#app/app';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import { findPublicFile, type PublicFile } from '#store/file/find-public-file';

/**
 * The file behind a signed address.
 *
 * @throws Problem `invalid_signature` when there is none, or no picture where one is meant.
 */
export async function readPublicFile(app: App, kind: 'image' | 'media', id: string): Promise<PublicFile> {
  const file = isUuid(id) ? await findPublicFile(app.database, kind, id.toLowerCase()) : null;
  const fits = kind === 'media' || file?.mimeType.startsWith('image/');
  if (!file || !fits) throw new Problem('invalid_signature', 'Invalid signature.');
  return file;
}
