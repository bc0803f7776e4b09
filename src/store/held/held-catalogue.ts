import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CatalogueEntry } from '#core/catalogue/product';
import { createProductIndex, type ProductIndex } from '#core/drafting/product-index/product-index';
import type { Database } from '#store/database';
import { createHeldShelf, type HeldKind } from '#store/held/held-shelf';
import { productsChanged } from '#store/held/load-changes';
import { loadEntries, loadEntriesAfter } from '#store/held/load-entries';

/** Product indexes in memory, one a tenant, built when first needed and kept true by the event table. */
export interface HeldCatalogue {
  /** The tenant's index with every change that was committed before the call. Do not keep it across awaits. */
  index(tenantId: string): Promise<ProductIndex>;
  /** Brings the held indexes of these tenants up to date; others are left alone. */
  refresh(tenantIds: Iterable<string>): Promise<void>;
}

/** Products read in one query; between two batches other work gets its turn. */
const batch = 500;

export function createHeldCatalogue(database: Database, mostTenants = 50): HeldCatalogue {
  const { get, refresh } = createHeldShelf(database, catalogues, mostTenants);
  return { index: get, refresh };
}

const catalogues: HeldKind<ProductIndex> = {
  event: productsChanged,

  async build(database, tenantId) {
    const index = createProductIndex([]);
    let last: string | null = null;
    for (;;) {
      const after: string | null = last;
      const entries: CatalogueEntry[] = await database.tenant(tenantId, (t) => loadEntriesAfter(t, after, batch));
      for (const entry of entries) index.put(entry);
      last = entries.at(-1)?.id ?? null;
      if (entries.length < batch) return index;
      await nextTurn();
    }
  },

  async apply(database, tenantId, { held, ids }) {
    for (let from = 0; from < ids.length; from += batch) {
      const some = ids.slice(from, from + batch);
      const entries = await database.tenant(tenantId, (t) => loadEntries(t, some));
      const found = new Map(entries.map((entry) => [entry.id, entry]));
      for (const id of some) {
        const entry = found.get(id);
        if (entry) held.put(entry);
        else held.remove(id);
      }
      if (ids.length > batch) await nextTurn();
    }
  },
};
