import type { RunSql, Tenant } from '#store/database';
import { keptStatement } from '#store/kept-statement';
import { lineColumns, offerColumns } from '#store/resource/document-sources';
import type { Row } from '#store/resource/resource-source';

/** Tenant, offer, also in the trash, with elements. */
export const loadDocumentStatement = keptStatement({
  name: 'load_document',
  parameters: ['uuid', 'uuid', 'boolean', 'boolean'],
  body: `select json_build_object(
    'row', (select row_to_json(v) from (select ${offerColumns}) v),
    'elements', case when $4 then (select coalesce(json_agg(e order by e.position, e.id), '[]') from (
      select ${lineColumns('l')} from offer_line l where l.tenant_id = r.tenant_id and l.offer_id = r.id) e) end)
    from offer r where r.tenant_id = $1 and r.id = $2 and r.state <> 'history' and ($3 or r.deleted_at is null)`,
});

export interface WantedDocument {
  readonly id: string;
  /** Also when it is in the trash. */
  readonly trashed: boolean;
  readonly withElements: boolean;
}

/** An offer as documents read it, dates and numbers as JSON has them. */
export interface LoadedDocument {
  readonly row: Row;
  /** In their order; null when they were not asked for. */
  readonly elements: readonly Row[] | null;
}

/** Loads an offer with its elements, or null. `run` is `t.finish` where nothing else is read. */
export async function loadDocument(
  t: Tenant,
  { id, trashed, withElements }: WantedDocument,
  run: RunSql = t.pg.executeSql,
): Promise<LoadedDocument | null> {
  const { rows } = await run(loadDocumentStatement.call, [t.id, id, trashed, withElements]);
  const found: LoadedDocument | undefined = rows[0]?.answer;
  if (!found) return null;
  // What is the same in all of them, or follows from their order, need not be told for each.
  const { currency } = found.row;
  found.elements?.forEach((line, at) => {
    Object.assign(line, { document_type: 'offer', offer_id: id, currency, place: at + 1 });
  });
  return found;
}
