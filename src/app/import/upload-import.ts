import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { detectSettings } from '#app/import/detect-settings';
import { newImport } from '#app/import/new-import';
import { previewRows } from '#app/import/preview-rows';
import { rowPlan } from '#app/import/row-plan';
import { sniffFile } from '#app/import/sniff-file';
import { spreadsheetText } from '#app/import/spreadsheet-text';
import { textSource } from '#app/import/text-source';
import { change } from '#app/record';
import type { ImportKind } from '#core/catalogue/import/import-field';
import { insertFile } from '#store/file/insert-file';
import { insertImport } from '#store/import/insert-import';
import type { StoredImport } from '#store/import/stored-import';
import { loadCompany } from '#store/tenant/load-company';

export interface ImportUpload {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const pack = promisify(gzip);

/**
 * Takes in a file: tells what it is, how it is written and where its columns go, and keeps it until somebody starts the
 * import.
 *
 * @throws Problem `import_failed` for a file that holds no table.
 */
export async function uploadImport(app: App, actor: Actor, upload: ImportUpload): Promise<StoredImport> {
  const { kind, fileName } = upload;
  const found = sniffFile(upload.bytes);
  const bytes = found.format === 'xlsx' ? await spreadsheetText(upload.bytes) : upload.bytes;
  const encoding = found.format === 'xlsx' ? 'utf-8' : found.encoding;
  const { settings, sample } = await detectSettings(kind, textSource(bytes, { encoding }), encoding);
  const company = await app.database.tenant(actor.tenantId, loadCompany);
  const packed = await pack(bytes, { level: 1 });
  const fileId = app.ports.ids.next();
  const stored: StoredImport = {
    ...newImport(app, actor, { kind, settings, fileName: fileName.slice(0, 200) || 'file' }),
    fileId,
    preview: previewRows(kind, sample, rowPlan(sample, settings, company)),
    total: Math.max(0, countLines(bytes) - 1),
  };
  await change(app, actor, async (c) => {
    await insertFile(c, {
      id: fileId,
      name: stored.fileName,
      mimeType: 'text/csv',
      size: bytes.length,
      bytes: packed,
      createdBy: actor.userId,
      createdAt: stored.createdAt,
    });
    await insertImport(c, stored);
    await c.record({
      entity: 'import',
      entityId: stored.id,
      action: 'uploaded',
      after: { kind, fileName: stored.fileName, size: upload.bytes.length },
    });
  });
  return stored;
}

/** Line ends, and one for a last line without: the rows of most files, until they are really read. */
function countLines(bytes: Uint8Array): number {
  let count = bytes.at(-1) === 10 ? 0 : 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
