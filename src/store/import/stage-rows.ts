import type { Tenant } from '#store/database';

/** A row of a file, read: good rows carry data, bad ones what is wrong. Rows whose fault may show later carry both. */
export interface StagedRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly data: object | null;
  readonly problem: string | null;
  /** The cells as they came, as JSON; for bad rows, to hand them back. */
  readonly raw: string | null;
}

/** Stores rows of an import. A row that is there already (the batch came twice) is left alone. */
export async function stageRows(t: Tenant, importId: string, rows: readonly StagedRow[]): Promise<void> {
  await t.pg.executeSql(
    `insert into import_row (tenant_id, import_id, line, data, problem, raw)
     select $1, $2, r.line, r.data, r.problem, r.raw
       from unnest($3::integer[], $4::jsonb[], $5::text[], $6::text[]) as r(line, data, problem, raw)
     on conflict do nothing`,
    [
      t.id,
      importId,
      rows.map((row) => row.line),
      rows.map((row) => (row.data === null ? null : JSON.stringify(row.data))),
      rows.map((row) => row.problem),
      rows.map((row) => row.raw),
    ],
  );
}
