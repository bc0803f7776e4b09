import { v7 } from 'uuid';
import type { Ids } from '#app/ports';

/** Time-ordered UUIDs (version 7). */
export const uuidIds: Ids = { next: () => v7() };
