import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tenant } from '#store/database';

/**
 * One insert, update or delete; `bind` takes a value and answers its place in the text. Plain text, because Drizzle takes longer
 * to put together a statement of this size than the database to run it.
 */
export interface Write {
  (bind: Bind): string;
  /** What it inserts, where it does nothing else. */
  readonly inserts?: InsertedRows;
}

export interface InsertedRows {
  readonly table: PgTable;
  readonly rows: readonly object[];
}

export type Bind = (value: unknown) => string;

/**
 * Runs several writes in one round trip; `answer` is a select that may name them `w0`, `w1` …. They all see the rows as they
 * were before, so none may need what another one writes. Foreign keys are checked at the end.
 */
export async function writeTogether(t: Tenant, writes: readonly Write[], answer: Write = () => 'select') {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const named = writes.map((write, at) => `w${at} as (${write(bind)})`);
  const { rows } = await t.pg.executeSql(`with ${named.join(', ')} ${answer(bind)}`, values);
  return rows;
}

type Columns = readonly (readonly [key: string, column: PgColumn])[];

/** The columns of a table that a row has a key for. */
function columnsOf(table: PgTable, row: object = {}): Columns {
  return Object.entries(getTableColumns(table)).filter(([key]) => key in row);
}

function encoded(row: object, [key, column]: Columns[number]): unknown {
  const value: unknown = Reflect.get(row, key) ?? null;
  return value === null ? null : column.mapToDriverValue(value);
}

/**
 * Inserts rows, however many there are. All have the keys of the first. With `replace` a row whose `id` is there already is
 * overwritten.
 */
export function insertRows<T extends PgTable>(table: T, rows: readonly InferInsertModel<T>[], replace = false): Write {
  const columns = columnsOf(table, rows[0]);
  const names = columns.map(([, { name }]) => `"${name}"`);
  const others = names.filter((name) => name !== '"tenant_id"' && name !== '"id"');
  const overwrite = ` on conflict (tenant_id, id) do update set ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  const write = (bind: Bind): string => {
    const source =
      rows.length === 1
        ? `values (${columns.map((column) => bind(encoded(rows[0] ?? {}, column))).join(', ')})`
        : `select ${names.join(', ')} from json_populate_recordset(null::"${getTableName(table)}", ${bind(asJson(columns, rows))}::json)`;
    return `insert into "${getTableName(table)}" (${names.join(', ')}) ${source}${replace ? overwrite : ''}`;
  };
  return replace ? write : Object.assign(write, { inserts: { table, rows } });
}

/** As one parameter: a statement takes 65,535 at most, and reads each by itself. */
function asJson(columns: Columns, rows: readonly object[]): string {
  const record = (row: object) => Object.fromEntries(columns.map(([key, { name }]) => [name, Reflect.get(row, key)]));
  return JSON.stringify(rows.map(record));
}

/** The rows of inserts into one table, for `json_populate_recordset`. */
export function rowsAsJson(inserts: readonly InsertedRows[]): string {
  if (inserts.length === 0) return '[]';
  return `[${inserts.map(({ table, rows }) => asJson(columnsOf(table, rows[0]), rows).slice(1, -1)).join(',')}]`;
}

/** Changes one of the tenant's rows. */
export function updateRow<T extends PgTable>(
  table: T,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  changes: Partial<InferInsertModel<T>>,
): Write {
  return (bind) => {
    const set = columnsOf(table, changes).map((column) => `"${column[1].name}" = ${bind(encoded(changes, column))}`);
    return `update "${getTableName(table)}" set ${set.join(', ')} where tenant_id = ${bind(tenantId)} and id = ${bind(id)}`;
  };
}

/** Removes some of the tenant's rows. */
export function deleteRows(table: PgTable, tenantId: string, ids: readonly string[]): Write {
  return (bind) =>
    `delete from "${getTableName(table)}" where tenant_id = ${bind(tenantId)} and id = any (${bind(ids)}::uuid[])`;
}
