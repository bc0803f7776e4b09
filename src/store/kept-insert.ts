import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type KeptStatement, keptStatement } from '#store/kept-statement';
import { type InsertedRows, rowsAsJson, type Write } from '#store/write-together';

/** Inserts into some tables in one kept statement. */
export interface KeptInsert {
  readonly statement: KeptStatement;
  /** Its parameters, one a table; null when the writes are anything but whole rows for these tables. */
  parameters(writes: readonly Write[]): string[] | null;
}

/** A table and the keys of the columns that the database fills in. */
export interface KeptTable {
  readonly table: PgTable;
  readonly filledIn: readonly string[];
  readonly returning?: string;
}

/** `answer`: a select of one json from `w0`, `w1` …, which stand for the tables that return something. */
export function keptInsert(name: string, tables: readonly KeptTable[], answer: string): KeptInsert {
  const keys = tables.map(({ table, filledIn }) => keysOf(table).filter((key) => !filledIn.includes(key)));
  const writes = tables.map(({ table, returning }, at) => {
    const columns = getTableColumns(table);
    const names = (keys[at] ?? []).map((key) => `"${columns[key]?.name}"`).join(', ');
    return `w${at} as (insert into "${getTableName(table)}" (${names})
      select ${names} from json_populate_recordset(null::"${getTableName(table)}", $${at + 1})${returning ? ` returning ${returning}` : ''})`;
  });
  const body = `with ${writes.join(', ')} ${answer}`;
  return {
    statement: keptStatement({ name, parameters: tables.map(() => 'json'), body, writes: true }),
    parameters(given) {
      const sorted = tables.map((): InsertedRows[] => []);
      for (const { inserts } of given) {
        const at = tables.findIndex(({ table }) => table === inserts?.table);
        if (!inserts?.rows.every((row) => hasAll(row, keys[at] ?? []))) return null;
        sorted[at]?.push(inserts);
      }
      return sorted.map(rowsAsJson);
    },
  };
}

function keysOf(table: PgTable): readonly string[] {
  return Object.keys(getTableColumns(table));
}

/** A missing key would be written as null, one too many not at all. */
function hasAll(row: object, keys: readonly string[]): boolean {
  return keys.length > 0 && Object.keys(row).length === keys.length && keys.every((key) => key in row);
}
