import type { WorkArguments, WorkName, WorkResult } from '#app/desk/works';
import type { DraftWatch } from '#app/offer/draft-watch';

/**
 * Where requests are read and matched. In a server that is a thread of its own, which holds the product indexes, so that
 * nobody else waits for it; in a command it is the process itself. Arguments and results are plain data.
 */
export interface Desk {
  /**
   * Does one work and tells its progress. Rejects with the reason of the signal as soon as that is aborted.
   *
   * @throws Problem of the work. Problem `generation_failed` when it brought its thread down twice, `unavailable` when the
   * server is being stopped.
   */
  run<N extends WorkName>(name: N, args: WorkArguments<N>, watch?: DraftWatch): Promise<WorkResult<N>>;
  /** Brings what is held for these tenants up to date in the background. */
  refresh(tenantIds: Iterable<string>): void;
  /** Ends what is under way and lets go of everything. */
  close(): Promise<void>;
}
