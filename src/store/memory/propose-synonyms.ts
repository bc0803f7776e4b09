import type { Tenant } from '#store/database';

export interface ProposedGroup {
  readonly id: string;
  readonly key: string;
  /** The catalogue's word, then the customers'. */
  readonly words: readonly string[];
  readonly support: number;
  readonly at: Date;
}

/** Stores proposals; one that is known, whatever became of it, only counts its support. Answers the ids of new ones. */
export async function proposeSynonyms(t: Tenant, groups: readonly ProposedGroup[]): Promise<string[]> {
  const fresh: string[] = [];
  for (const { id, key, words, support, at } of groups) {
    const { rows } = await t.pg.executeSql(
      `insert into synonym_group (tenant_id, id, key, words, source, state, support, created_at, updated_at)
       values ($1, $2, $3, $4, 'learned', 'proposed', $5, $6, $6)
       on conflict (tenant_id, md5(key)) do update set support = greatest(synonym_group.support, excluded.support)
       returning id`,
      [t.id, id, key, words, support, at],
    );
    if (rows[0]?.id === id) fresh.push(id);
  }
  return fresh;
}
