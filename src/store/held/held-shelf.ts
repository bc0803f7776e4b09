import type { Database } from '#store/database';
import { currentCursor, type EventCursor } from '#store/events/poll-events';
import { type HeldChanges, loadChanges } from '#store/held/load-changes';

/** Something of each tenant kept in memory, built when first needed and kept true by the event table. */
export interface HeldShelf<T> {
  /** The tenant's, with every change that was committed before the call. Do not keep it across awaits. */
  get(tenantId: string): Promise<T>;
  /** Brings what is held for these tenants up to date; others are left alone. */
  refresh(tenantIds: Iterable<string>): Promise<void>;
}

/** How the things of a shelf are made and kept true. */
export interface HeldKind<T> {
  /** Event type whose data `{ ids }` names what changed. */
  readonly event: string;
  build(database: Database, tenantId: string): Promise<T>;
  /** Reads what is named again into what is held. */
  apply(
    database: Database,
    tenantId: string,
    change: { readonly held: T; readonly ids: readonly string[] },
  ): Promise<void>;
}

interface Held<T> {
  readonly content: T;
  cursor: EventCursor;
}

interface Shelf<T> {
  readonly database: Database;
  readonly kind: HeldKind<T>;
  readonly held: Map<string, Promise<Held<T>>>;
  readonly mostTenants: number;
}

/** A shelf for so many tenants; the one that nobody used for longest makes room. */
export function createHeldShelf<T>(database: Database, kind: HeldKind<T>, mostTenants: number): HeldShelf<T> {
  const shelf: Shelf<T> = { database, kind, held: new Map(), mostTenants };
  return {
    get: async (tenantId) => (await upToDate(shelf, tenantId)).content,
    async refresh(tenantIds) {
      for (const id of tenantIds) if (shelf.held.has(id)) await upToDate(shelf, id);
    },
  };
}

/** One chain of loads a tenant: a load waits for the one before it, and a failed one is forgotten. */
function upToDate<T>(shelf: Shelf<T>, tenantId: string): Promise<Held<T>> {
  const before = shelf.held.get(tenantId);
  const now = before ? before.then((held) => catchUp(shelf, tenantId, held)) : build(shelf, tenantId);
  shelf.held.delete(tenantId);
  shelf.held.set(tenantId, now);
  now.catch(() => {
    if (shelf.held.get(tenantId) === now) shelf.held.delete(tenantId);
  });
  const [oldest] = shelf.held.keys();
  if (shelf.held.size > shelf.mostTenants && oldest !== undefined) shelf.held.delete(oldest);
  return now;
}

async function build<T>({ database, kind }: Shelf<T>, tenantId: string): Promise<Held<T>> {
  const cursor = await currentCursor(database);
  return { content: await kind.build(database, tenantId), cursor };
}

async function catchUp<T>({ database, kind }: Shelf<T>, tenantId: string, held: Held<T>): Promise<Held<T>> {
  const changes: HeldChanges = await database.tenant(tenantId, (t) => loadChanges(t, kind.event, held.cursor));
  if (changes.ids.length > 0) await kind.apply(database, tenantId, { held: held.content, ids: changes.ids });
  held.cursor = changes.next;
  return held;
}
