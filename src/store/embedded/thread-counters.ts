/** Places in the memory that a PGlite thread shares with its owner. */
export const threadCounters = {
  /** Protocol messages worked off. */
  messages: 0,
  /** Turns of the thread's event loop. */
  beats: 1,
} as const;
