import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { ImportKind } from '#core/catalogue/import/import-field';
import type { ImportSettings, StoredImport } from '#store/import/stored-import';

/** An import that nothing was done for yet, with an id of its own. */
export function newImport(
  app: App,
  actor: Actor,
  {
    kind,
    settings,
    fileName,
  }: { readonly kind: ImportKind; readonly settings: ImportSettings; readonly fileName: string },
): StoredImport {
  const now = app.ports.clock.now();
  return {
    id: app.ports.ids.next(),
    kind,
    state: 'mapping',
    phase: 'read',
    fileName,
    fileId: null,
    options: settings,
    preview: { decimal: 'point', columns: [], rows: [] },
    total: 0,
    read: 0,
    good: 0,
    bad: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    error: null,
    createdBy: actor.userId,
    createdAt: now,
    updatedAt: now,
    finishedAt: null,
  };
}
