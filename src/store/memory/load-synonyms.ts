import { and, eq, type InferSelectModel, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { containing, type KeysetPage, keysetPage } from '#store/keyset-page';
import { byText } from '#store/list-order';
import { synonymGroup, synonymOff } from '#store/schema/memory';

/** Words that mean the same; the first is meant. */
export type SynonymGroup = Omit<InferSelectModel<typeof synonymGroup>, 'tenantId'>;
export type SynonymState = SynonymGroup['state'];

const columns = {
  id: synonymGroup.id,
  key: synonymGroup.key,
  words: synonymGroup.words,
  language: synonymGroup.language,
  source: synonymGroup.source,
  state: synonymGroup.state,
  support: synonymGroup.support,
  version: synonymGroup.version,
  createdAt: synonymGroup.createdAt,
  updatedAt: synonymGroup.updatedAt,
};

export interface SynonymListQuery {
  /** Part of a word; empty for all. */
  readonly query: string;
  readonly state: SynonymState | null;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface SynonymPage extends Omit<KeysetPage, 'ids'> {
  readonly groups: readonly SynonymGroup[];
}

/** A page of groups by their first words. */
export async function loadSynonyms(t: Tenant, { query, state, cursor, limit }: SynonymListQuery): Promise<SynonymPage> {
  const parts: SQL[] = [sql`tenant_id = ${t.id}`];
  if (state !== null) parts.push(sql`state = ${state}`);
  if (query !== '') parts.push(sql`lower(array_to_string(words, E'\n')) like ${containing(query.toLowerCase())}`);
  const { ids, ...page } = await keysetPage(t, {
    table: sql`synonym_group`,
    where: sql.join(parts, sql` and `),
    order: byText(sql`word_order`, false),
    cursor,
    limit,
  });
  if (ids.length === 0) return { ...page, groups: [] };
  const rows = await t.tx
    .select(columns)
    .from(synonymGroup)
    .where(and(eq(synonymGroup.tenantId, t.id), inArray(synonymGroup.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { ...page, groups: ids.flatMap((id) => byId.get(id) ?? []) };
}

/** One group, locked until the end of the transaction, or null. */
export async function loadSynonymGroup(t: Tenant, id: string): Promise<SynonymGroup | null> {
  const [row] = await t.tx
    .select(columns)
    .from(synonymGroup)
    .where(and(eq(synonymGroup.tenantId, t.id), eq(synonymGroup.id, id)))
    .for('update');
  return row ?? null;
}

/** Stores a group, new or changed. Throws a unique violation of `synonym_group_key` when the same words are a group already. */
export async function saveSynonymGroup(t: Tenant, group: SynonymGroup): Promise<void> {
  await t.tx
    .insert(synonymGroup)
    .values({ tenantId: t.id, ...group })
    .onConflictDoUpdate({ target: [synonymGroup.tenantId, synonymGroup.id], set: group });
}

/** Stores groups whose words are no group yet; a proposal with the same words is taken up. Answers the ids of what changed. */
export async function addSynonymGroups(t: Tenant, groups: readonly SynonymGroup[]): Promise<string[]> {
  if (groups.length === 0) return [];
  const taken = groups.map(({ id, key, words, language, source, createdAt }) => ({
    id,
    key,
    words,
    language,
    source,
    at: createdAt,
  }));
  const { rows } = await t.pg.executeSql(
    `insert into synonym_group as known (tenant_id, id, key, words, language, source, created_at, updated_at)
     select $1, id, key, words, language, source, at, at
       from json_to_recordset($2::json) as taken
         (id uuid, key text, words text[], language text, source text, at timestamptz)
      order by md5(key)
     on conflict (tenant_id, md5(key)) do update set
       state = 'active', words = excluded.words, updated_at = excluded.updated_at, version = known.version + 1
       where known.state <> 'active' or known.words <> excluded.words
     returning id`,
    [t.id, JSON.stringify(taken)],
  );
  return rows.map((row) => row.id);
}

export async function deleteSynonymGroup(t: Tenant, id: string): Promise<void> {
  await t.tx.delete(synonymGroup).where(and(eq(synonymGroup.tenantId, t.id), eq(synonymGroup.id, id)));
}

/** Shipped concepts that are switched off. */
export async function loadSwitchedOff(t: Tenant): Promise<ReadonlySet<string>> {
  const rows = await t.tx.select({ concept: synonymOff.concept }).from(synonymOff).where(eq(synonymOff.tenantId, t.id));
  return new Set(rows.map((row) => row.concept));
}

/** Switches a shipped concept off, or on again. */
export async function switchConcept(t: Tenant, concept: string, active: boolean): Promise<void> {
  if (active) {
    await t.tx.delete(synonymOff).where(and(eq(synonymOff.tenantId, t.id), eq(synonymOff.concept, concept)));
  } else await t.tx.insert(synonymOff).values({ tenantId: t.id, concept }).onConflictDoNothing();
}
