import { useSyncExternalStore } from 'react';

/**
 * Offers that a person deleted a moment ago and can still have back. They are hidden at once and deleted when the time
 * to undo has passed, or when the page is left.
 */
interface Pending {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly commit: () => void;
}

const undoMs = 6_000;
const pending = new Map<string, Pending>();
const listeners = new Set<() => void>();
let ids: ReadonlySet<string> = new Set();

function changed(): void {
  ids = new Set(pending.keys());
  for (const listener of listeners) listener();
}

function take(id: string): Pending | undefined {
  const entry = pending.get(id);
  if (entry) clearTimeout(entry.timer);
  pending.delete(id);
  return entry;
}

function finish(id: string): void {
  take(id)?.commit();
  changed();
}

export const pendingDeletes = {
  /** Hides `id` and runs `commit` later, unless `undo` comes first. */
  add(id: string, commit: () => void): void {
    take(id);
    pending.set(id, { timer: setTimeout(() => finish(id), undoMs), commit });
    changed();
  },
  undo(id: string): void {
    take(id);
    changed();
  },
  /** Runs everything that waits, now. */
  flush(): void {
    for (const id of [...pending.keys()]) finish(id);
  },
};

if (typeof window !== 'undefined') window.addEventListener('pagehide', pendingDeletes.flush);

/** Ids of the offers to hide. */
export function usePendingDeletes(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ids,
  );
}
