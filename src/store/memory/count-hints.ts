import type { SynonymHint } from '#core/memory/find-hints';
import type { Tenant } from '#store/database';

export interface CountedHint {
  readonly word: string;
  readonly meaning: string;
  /** How many different wordings speak for it. */
  readonly wordings: number;
}

/** Keeps hints and answers how many wordings speak for each pair by now. */
export async function countHints(t: Tenant, hints: readonly SynonymHint[]): Promise<CountedHint[]> {
  if (hints.length === 0) return [];
  const json = JSON.stringify(hints);
  await t.pg.executeSql(
    `insert into synonym_hint (tenant_id, word, meaning, wording)
     select distinct $1::uuid, word, meaning, wording
       from json_to_recordset($2::json) as hint (word text, meaning text, wording text) order by 2, 3, 4
     on conflict do nothing`,
    [t.id, json],
  );
  const { rows } = await t.pg.executeSql(
    `select h.word, h.meaning, count(*)::integer as wordings
       from synonym_hint h
       join (select distinct word, meaning from json_to_recordset($2::json) as hint (word text, meaning text)) as new
         on new.word = h.word and new.meaning = h.meaning
      where h.tenant_id = $1 group by h.word, h.meaning order by 3 desc, 1, 2`,
    [t.id, json],
  );
  return rows;
}
