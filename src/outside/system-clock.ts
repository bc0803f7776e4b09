import type { Clock } from '#app/ports';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };
