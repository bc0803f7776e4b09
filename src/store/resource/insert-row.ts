import type { Tenant } from '#store/database';
import type { Bind } from '#store/write-together';

/** The tables that the generic resources write. */
export type ResourceTable =
  | 'contact'
  | 'customer'
  | 'project'
  | 'product'
  | 'rate'
  | 'unit'
  | 'vat_rate'
  | 'tag'
  | 'time_entry'
  | 'expense';

/** Values by column. Names are ours, never a caller's. */
export type ColumnValues = Readonly<Record<string, unknown>>;

/** A value as the driver takes it: objects are JSON, lists are arrays. */
function driverValue(value: unknown): unknown {
  const isJson = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  return isJson ? JSON.stringify(value) : value;
}

/** Adds a row. */
export async function insertRow(t: Tenant, table: ResourceTable, values: ColumnValues): Promise<void> {
  const bound: unknown[] = [];
  const bind: Bind = (value) => `$${bound.push(value)}`;
  const columns = Object.keys({ tenant_id: null, ...values });
  const places = Object.values({ tenant_id: t.id, ...values }).map((value) => bind(driverValue(value)));
  await t.pg.executeSql(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, bound);
}

/** Changes a row that is not in the trash; false when there is none. */
export async function updateRow(
  t: Tenant,
  table: ResourceTable,
  { id, values }: { readonly id: string; readonly values: ColumnValues },
): Promise<boolean> {
  const bound: unknown[] = [t.id, id];
  const bind: Bind = (value) => `$${bound.push(value)}`;
  const set = Object.entries(values).map(([column, value]) => `${column} = ${bind(driverValue(value))}`);
  const { rows } = await t.pg.executeSql(
    `update ${table} set ${set.join(', ')} where tenant_id = $1 and id = $2 and deleted_at is null returning id`,
    bound,
  );
  return rows.length === 1;
}
