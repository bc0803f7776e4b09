/** Places in the counters that a PGlite thread shares with its owner: protocol messages worked off, turns of its event loop. */
export const messagesCounter = 0;
export const beatsCounter = 1;
export const counterCount = 2;
