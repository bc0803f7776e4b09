export interface RepeatOptions {
  /** Pause after a turn that found nothing more, in milliseconds. */
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

/** A failing turn is tried again after this pause at least: a database that is away is not asked all the time. */
const pauseAfterErrorMs = 5_000;

/**
 * Does work again and again, one turn after the other, beginning now. A turn that answers true has more to do and is
 * followed at once. The answer ends it and waits for the turn under way.
 */
export function repeatWork(work: () => Promise<boolean>, { everyMs, onError }: RepeatOptions): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const turn = async () => {
    let pauseMs = everyMs;
    try {
      if (await work()) pauseMs = 0;
    } catch (error) {
      pauseMs = Math.max(everyMs, pauseAfterErrorMs);
      // While stopping, the database may be gone already.
      if (!stopped) onError(error);
    }
    if (!stopped) timer = setTimeout(start, pauseMs);
  };
  let running = Promise.resolve();
  const start = () => {
    running = turn();
  };
  start();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
