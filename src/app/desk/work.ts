import type { DraftWatch } from '#app/offer/draft-watch';
import type { Database } from '#store/database';
import type { HeldCatalogue } from '#store/held/held-catalogue';
import type { HeldMemory } from '#store/held/held-memory';

/** What a work may use: the database and what is held in memory. Nothing outside. */
export interface DeskTools {
  readonly database: Database;
  /** Product indexes, one a tenant. */
  readonly catalogue: HeldCatalogue;
  /** What companies learned, one a tenant. */
  readonly memory: HeldMemory;
}

/** One work: changes nothing, takes and answers plain data, and lets others have their turn every few milliseconds. */
export type Work<A, R> = (tools: DeskTools, args: A, watch: DraftWatch) => Promise<R>;
