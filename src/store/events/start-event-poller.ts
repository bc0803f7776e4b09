import type { Database } from '../database.ts';
import { currentCursor, type EventCursor, eventBatch, pollEvents, type StoredEvent } from './poll-events.ts';

export interface EventPollerOptions {
  readonly database: Database;
  /** Pause between two polls in milliseconds (300). */
  readonly intervalMs?: number;
  /** Where to begin; without it, now. */
  readonly from?: EventCursor;
  /** Gets every event once, in order, never two batches at the same time. Rejects = the same batch comes again. */
  readonly onEvents: (events: readonly StoredEvent[]) => Promise<void> | void;
  readonly onError?: (error: unknown) => void;
}

export interface EventPoller {
  /** Polls now; resolves when every event committed before the call (and older than all open transactions) is handled. */
  catchUp(): Promise<void>;
  /** Ends polling and waits for the batch under way. */
  stop(): Promise<void>;
}

/** Polls the event table until stopped; a failed poll is reported and tried again. */
export async function startEventPoller(options: EventPollerOptions): Promise<EventPoller> {
  const { database, onEvents, onError } = options;
  let cursor = options.from ?? (await currentCursor(database));
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const drain = async () => {
    for (let full = true; full && !stopped; ) {
      const events = await pollEvents(database, cursor);
      const last = events.at(-1);
      if (last === undefined) return;
      await onEvents(events);
      cursor = { tx: last.tx, seq: last.seq };
      full = events.length === eventBatch;
    }
  };
  const poll = () => {
    const turn = running.then(drain);
    running = turn.catch((error: unknown) => onError?.(error));
    return turn;
  };

  let timer: NodeJS.Timeout | undefined;
  const schedule = () => {
    if (stopped) return;
    timer = setTimeout(() => void poll().then(schedule, schedule), options.intervalMs ?? 300);
  };
  schedule();

  return {
    catchUp: poll,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
