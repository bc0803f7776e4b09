import { draftAtDesk } from '#app/desk/draft-at-desk';
import { questionsAtDesk } from '#app/desk/questions-at-desk';
import { searchAtDesk } from '#app/desk/search-at-desk';
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

/** Everything that is done at the desk. */
export const works = {
  draft: draftAtDesk,
  questions: questionsAtDesk,
  search: searchAtDesk,
};

export type WorkName = keyof typeof works;
export type WorkArguments<N extends WorkName> = Parameters<(typeof works)[N]>[1];
export type WorkResult<N extends WorkName> = Awaited<ReturnType<(typeof works)[N]>>;
