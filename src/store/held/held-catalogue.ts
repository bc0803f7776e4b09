import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CatalogueEntry } from '#core/catalogue/product';
import { createProductIndex, type ProductIndex } from '#core/drafting/product-index';
import type { Database } from '#store/database';
import { currentCursor, type EventCursor } from '#store/events/poll-events';
import { loadCatalogueChanges } from '#store/held/load-catalogue-changes';
import { loadEntries, loadEntriesAfter } from '#store/held/load-entries';

/** Product indexes in memory, one a tenant, built when first needed and kept true by the event table. */
export interface HeldCatalogue {
  /** The tenant's index with every change that was committed before the call. Do not keep it across awaits. */
  index(tenantId: string): Promise<ProductIndex>;
  /** Brings the held indexes of these tenants up to date; others are left alone. */
  refresh(tenantIds: Iterable<string>): Promise<void>;
}

interface Held {
  readonly index: ProductIndex;
  cursor: EventCursor;
}

interface Shelf {
  readonly database: Database;
  readonly held: Map<string, Promise<Held>>;
  readonly mostTenants: number;
}

/** Products read in one query; between two batches other work gets its turn. */
const batch = 500;

export function createHeldCatalogue(database: Database, mostTenants = 50): HeldCatalogue {
  const shelf: Shelf = { database, held: new Map(), mostTenants };
  return {
    index: async (tenantId) => (await upToDate(shelf, tenantId)).index,
    async refresh(tenantIds) {
      for (const id of tenantIds) if (shelf.held.has(id)) await upToDate(shelf, id);
    },
  };
}

/** One chain of loads a tenant: a load waits for the one before it, and a failed one is forgotten. */
function upToDate(shelf: Shelf, tenantId: string): Promise<Held> {
  const before = shelf.held.get(tenantId);
  const now = before ? before.then((held) => catchUp(shelf.database, tenantId, held)) : build(shelf.database, tenantId);
  shelf.held.delete(tenantId);
  shelf.held.set(tenantId, now);
  now.catch(() => {
    if (shelf.held.get(tenantId) === now) shelf.held.delete(tenantId);
  });
  const [oldest] = shelf.held.keys();
  if (shelf.held.size > shelf.mostTenants && oldest !== undefined) shelf.held.delete(oldest);
  return now;
}

async function build(database: Database, tenantId: string): Promise<Held> {
  const cursor = await currentCursor(database);
  const index = createProductIndex([]);
  let last: string | null = null;
  for (;;) {
    const after: string | null = last;
    const entries: CatalogueEntry[] = await database.tenant(tenantId, (t) => loadEntriesAfter(t, after, batch));
    for (const entry of entries) index.put(entry);
    last = entries.at(-1)?.id ?? null;
    if (entries.length < batch) return { index, cursor };
    await nextTurn();
  }
}

async function catchUp(database: Database, tenantId: string, held: Held): Promise<Held> {
  const changes = await database.tenant(tenantId, (t) => loadCatalogueChanges(t, held.cursor));
  for (let from = 0; from < changes.ids.length; from += batch) {
    const ids = changes.ids.slice(from, from + batch);
    const entries = await database.tenant(tenantId, (t) => loadEntries(t, ids));
    const found = new Map(entries.map((entry) => [entry.id, entry]));
    for (const id of ids) {
      const entry = found.get(id);
      if (entry) held.index.put(entry);
      else held.index.remove(id);
    }
    if (changes.ids.length > batch) await nextTurn();
  }
  held.cursor = changes.next;
  return held;
}
