import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { requireKey } from '#app/import/require-key';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { loadImport } from '#store/import/load-import';
import { saveImport } from '#store/import/save-import';
import type { StoredImport } from '#store/import/stored-import';

/**
 * Puts an import in the queue. One that was started already is answered as it is.
 *
 * @throws Problem `not_found`; `import_failed` without a column for the key.
 */
export function startImport(app: App, actor: Actor, id: string): Promise<StoredImport> {
  return change(app, actor, async (c) => {
    const stored = await loadImport(c, id, true);
    if (!stored) throw new Problem('not_found', 'The import does not exist.');
    if (stored.state !== 'mapping') return stored;
    requireKey(stored.kind, stored.options.mapping);
    const updatedAt = app.ports.clock.now();
    await saveImport(c, id, { state: 'queued', updatedAt });
    await app.jobs.enqueue(c, 'import-products', { importId: id });
    await c.record({ entity: 'import', entityId: id, action: 'started', after: { mapping: stored.options.mapping } });
    return { ...stored, state: 'queued', updatedAt };
  });
}
