const pauses = [10, 60, 600, 3_600, 21_600];

/** Seconds until a message is sent again after its `attempt`-th call failed; null when it is given up. */
export function nextPause(attempt: number): number | null {
  return pauses[attempt - 1] ?? null;
}
