import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Standard } from '#core/drafting/draft-options';
import type { AliasLookup, TaughtProduct } from '#core/drafting/match/alias-book';
import { type SynonymTable, synonymTable } from '#core/drafting/product-index/synonym-table';
import type { Database } from '#store/database';
import { createHeldShelf, type HeldKind } from '#store/held/held-shelf';
import { type AliasEntry, loadAliases, loadAliasesAfter, loadStandards, loadSynonyms } from '#store/held/load-aliases';
import { memoryChanged } from '#store/held/load-changes';

/** What a company learned, ready for drafting. */
export interface Memory {
  /** Wordings as this customer means them, then as everybody does. */
  aliasesFor(customerId: string | null): AliasLookup;
  readonly synonyms: SynonymTable;
  /** The customer's standards, then the company's for what those leave open. */
  standardsFor(customerId: string | null): readonly Standard[];
}

/** What companies learned, in memory, one a tenant, kept true by the event table. */
export interface HeldMemory {
  /** With every correction that was committed before the call. Do not keep it across awaits. */
  of(tenantId: string): Promise<Memory>;
}

const batch = 5000;
/** Ids in a change that name whole tables. */
const wholeTables = { synonyms: 'synonyms', standards: 'standards' } as const;
export type MemoryPart = keyof typeof wholeTables;

export function createHeldMemory(database: Database, mostTenants = 50): HeldMemory {
  const { get } = createHeldShelf(database, memories, mostTenants);
  return { of: get };
}

class LiveMemory implements Memory {
  synonyms: SynonymTable = synonymTable([]);
  standards: readonly (Standard & { readonly customerId: string | null })[] = [];
  readonly #byWording = new Map<string, TaughtProduct>();
  readonly #wordingOf = new Map<string, string>();

  put({ id, customerId, key, productId }: AliasEntry): void {
    this.remove(id);
    const wording = wordingKey(customerId, key);
    this.#wordingOf.set(id, wording);
    this.#byWording.set(wording, { productId, aliasId: id });
  }

  remove(id: string): void {
    const wording = this.#wordingOf.get(id);
    if (wording === undefined) return;
    this.#wordingOf.delete(id);
    if (this.#byWording.get(wording)?.aliasId === id) this.#byWording.delete(wording);
  }

  aliasesFor(customerId: string | null): AliasLookup {
    const scopes = customerId === null ? [null] : [customerId, null];
    return {
      find: (key) => scopes.flatMap((scope) => this.#byWording.get(wordingKey(scope, key)) ?? []),
    };
  }

  standardsFor(customerId: string | null): readonly Standard[] {
    const own = this.standards.filter((one) => one.customerId !== null && one.customerId === customerId);
    const said = new Set(own.map(({ attribute }) => attribute.toLowerCase()));
    const rest = this.standards.filter((one) => one.customerId === null && !said.has(one.attribute.toLowerCase()));
    return [...own, ...rest].map(({ attribute, value }) => ({ attribute, value }));
  }
}

function wordingKey(customerId: string | null, key: string): string {
  return `${customerId ?? ''}|${key}`;
}

async function readSynonyms(database: Database, tenantId: string, memory: LiveMemory): Promise<void> {
  const { groups, off } = await database.tenant(tenantId, loadSynonyms);
  memory.synonyms = synonymTable(groups, off);
}

async function readStandards(database: Database, tenantId: string, memory: LiveMemory): Promise<void> {
  memory.standards = await database.tenant(tenantId, loadStandards);
}

const memories: HeldKind<LiveMemory> = {
  event: memoryChanged,

  async build(database, tenantId) {
    const memory = new LiveMemory();
    await readSynonyms(database, tenantId, memory);
    await readStandards(database, tenantId, memory);
    let last: string | null = null;
    for (;;) {
      const after: string | null = last;
      const entries: AliasEntry[] = await database.tenant(tenantId, (t) => loadAliasesAfter(t, after, batch));
      for (const entry of entries) memory.put(entry);
      last = entries.at(-1)?.id ?? null;
      if (entries.length < batch) return memory;
      await nextTurn();
    }
  },

  async apply(database, tenantId, { held, ids }) {
    if (ids.includes(wholeTables.synonyms)) await readSynonyms(database, tenantId, held);
    if (ids.includes(wholeTables.standards)) await readStandards(database, tenantId, held);
    const named = ids.filter((id) => !(id in wholeTables));
    for (let from = 0; from < named.length; from += batch) {
      const some = named.slice(from, from + batch);
      const entries = await database.tenant(tenantId, (t) => loadAliases(t, some));
      for (const id of some) held.remove(id);
      for (const entry of entries) held.put(entry);
    }
  },
};
