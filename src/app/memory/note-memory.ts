import type { Change } from '#app/record';
import { memoryChanged } from '#store/held/load-changes';

export interface MemoryNote {
  /** `alias`, `synonym`, `standard`. */
  readonly entity: string;
  /** `learned`, `created`, `updated`, `deleted` …. */
  readonly action: string;
  /** Ids of what changed; nothing is noted when there are none. */
  readonly ids: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Notes that what the company knows has changed, so that every process drafts by it from now on. */
export async function noteMemory(c: Change, { entity, action, ids, before, after }: MemoryNote): Promise<void> {
  const [first] = ids;
  if (first === undefined) return;
  const parts = entity === 'synonym' ? ['synonyms'] : entity === 'standard' ? ['standards'] : ids;
  await c.record({ entity, entityId: first, action, before, after, event: memoryChanged, data: { ids: parts } });
}
