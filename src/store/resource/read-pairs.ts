import type { Tenant } from '#store/database';

/** Where a row belongs to several others and they to several of its kind. */
const pairings = {
  /** People that work on a project. */
  projectMembers: `select m.project_id as owner, m.user_id as other from project_member m
    where m.tenant_id = $1 and m.project_id = any ($2::uuid[])`,
  /** Rates at which time was tracked on a project. */
  projectRates: `select distinct e.project_id as owner, e.rate_id as other from time_entry e
    where e.tenant_id = $1 and e.project_id = any ($2::uuid[]) and e.deleted_at is null`,
} as const;

export type Pairing = keyof typeof pairings;

/** Keys of the others by the id of their owner. */
export async function readPairs(
  t: Tenant,
  pairing: Pairing,
  owners: readonly unknown[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (owners.length === 0) return new Map();
  const { rows } = await t.pg.executeSql(pairings[pairing], [t.id, [...new Set(owners)]]);
  const grouped = Map.groupBy(rows as { owner: string; other: string }[], ({ owner }) => owner);
  return new Map([...grouped].map(([owner, pairs]) => [owner, pairs.map(({ other }) => other)]));
}
