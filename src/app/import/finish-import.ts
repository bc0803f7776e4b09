import type { App } from '#app/app';
import { deleteFile } from '#store/file/delete-file';
import { clearStaged } from '#store/import/clear-staged';
import { lastStagedLine } from '#store/import/last-staged-line';
import { loadImport } from '#store/import/load-import';
import { saveImport } from '#store/import/save-import';
import { stagedProducts } from '#store/import/staged-products';
import { indexProducts } from '#store/product/index-products';

const rangeLines = 500;
const clearedRows = 5000;

/**
 * What an import leaves to do once its rows are written, in short transactions: products become searchable by their new
 * texts, then good rows and the file go. Can be done again from the start.
 */
export async function finishImport(app: App, tenantId: string, importId: string): Promise<void> {
  const tenant = app.database.tenant;
  const stored = await tenant(tenantId, (t) => loadImport(t, importId));
  if (stored?.phase !== 'index' || stored.state === 'failed') return;
  if (stored.state === 'running') {
    const last = await tenant(tenantId, (t) => lastStagedLine(t, importId));
    for (let after = 0; after < last; after += rangeLines) {
      const range = { importId, after, upTo: after + rangeLines };
      await tenant(tenantId, async (t) => indexProducts(t, await stagedProducts(t, range)));
    }
    const now = app.ports.clock.now();
    await tenant(tenantId, (t) => saveImport(t, importId, { state: 'done', finishedAt: now, updatedAt: now }));
  }
  while ((await tenant(tenantId, (t) => clearStaged(t, importId, clearedRows))) === clearedRows);
  const { fileId } = stored;
  if (fileId === null) return;
  await tenant(tenantId, async (t) => {
    await saveImport(t, importId, { fileId: null, updatedAt: app.ports.clock.now() });
    await deleteFile(t, fileId);
  });
}
