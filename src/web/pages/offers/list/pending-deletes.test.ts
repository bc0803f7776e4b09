import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pendingDeletes } from './pending-deletes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('pendingDeletes', () => {
  it('deletes when the time to undo has passed', () => {
    const commit = vi.fn();
    pendingDeletes.add('a', commit);
    expect(commit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(commit).toHaveBeenCalledOnce();
  });

  it('deletes nothing after undo', () => {
    const commit = vi.fn();
    pendingDeletes.add('a', commit);
    pendingDeletes.undo('a');
    vi.advanceTimersByTime(60_000);
    pendingDeletes.flush();
    expect(commit).not.toHaveBeenCalled();
  });

  it('deletes at once when the page is left, and only once', () => {
    const commit = vi.fn();
    pendingDeletes.add('a', commit);
    pendingDeletes.add('a', commit);
    pendingDeletes.flush();
    vi.advanceTimersByTime(60_000);
    expect(commit).toHaveBeenCalledOnce();
  });
});
