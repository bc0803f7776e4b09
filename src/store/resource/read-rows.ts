import type { ListQuery } from '#core/resource/list-query';
import type { Tenant } from '#store/database';
import type { FilterContext, Row, SourceName } from '#store/resource/resource-source';
import { resourceSources } from '#store/resource/resource-sources';
import { exactTo } from '#store/survey-texts';
import type { Bind } from '#store/write-together';

/** Rows of a source whose `column` has one of the values, in the source's order. At most 5,000. */
export async function readRows(t: Tenant, name: SourceName, wanted: WantedRows): Promise<readonly Row[]> {
  const { column, values: keys, where } = wanted;
  if (keys.length === 0) return [];
  const { from, columns, live, order } = resourceSources[name];
  const values: unknown[] = [t.id, [...new Set(keys)]];
  const type = wanted.type ?? 'uuid';
  const text = `select ${columns} from ${from} where r.tenant_id = $1 and ${column} = any ($2::${type}[])
    and ${wanted.trashed ? 'true' : live}${where ? ` and ${where}` : ''} order by ${order}, r.id limit 5000`;
  const { rows } = await t.pg.executeSql(text, values);
  return rows;
}

export interface WantedRows {
  /** Such as `r.id`. */
  readonly column: string;
  readonly values: readonly unknown[];
  /** Type of the column: `uuid` unless given. */
  readonly type?: 'uuid' | 'text' | 'bigint';
  readonly where?: string;
  /** Also what is in the trash. */
  readonly trashed?: boolean;
}

/** How many rows there are for each value of a column. */
export async function countRows(
  t: Tenant,
  name: SourceName,
  wanted: WantedRows,
): Promise<ReadonlyMap<unknown, number>> {
  const { column, values: keys, where, type = 'uuid' } = wanted;
  const { from, live } = resourceSources[name];
  const { rows } = await t.pg.executeSql(
    `select ${column} as key, count(*)::int as n from ${from} where r.tenant_id = $1 and ${column} = any ($2::${type}[])
      and ${live}${where ? ` and ${where}` : ''} group by 1`,
    [t.id, [...new Set(keys)]],
  );
  return new Map(rows.map(({ key, n }: { key: unknown; n: number }) => [key, n]));
}

/** A page of rows, and how many there are: exact to 10,000. */
export interface RowPage {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly totalIsEstimate: boolean;
}

/** A page of a source, filtered and ordered; nulls last. */
export async function listRows(
  t: Tenant,
  name: SourceName,
  { query, userId, where }: { readonly query: ListQuery; readonly userId: string | null; readonly where?: string },
): Promise<RowPage> {
  const source = resourceSources[name];
  const { from, columns, live, order, sorts } = source;
  const values: unknown[] = [t.id];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const conditions = [
    `r.tenant_id = $1`,
    // A filter on the trash says itself what it shows.
    'trashed' in query.filters && source.filters['trashed'] ? 'true' : live,
    ...(where ? [where] : []),
    ...filterTexts(name, query, { bind, userId }),
  ];
  const fits = conditions.join(' and ');
  const keys = query.sorts.map(({ name: key, descending }) => `${sorts[key]}${descending ? ' desc' : ''} nulls last`);
  const counted = await t.pg.executeSql(
    `select count(*)::int as n from (select from ${from} where ${fits} limit ${exactTo + 1}) as counted`,
    [...values],
  );
  const limit = bind(query.perPage);
  const offset = bind((query.page - 1) * query.perPage);
  const { rows } = await t.pg.executeSql(
    `select ${columns} from ${from} where ${fits} order by ${[...keys, order, 'r.id desc'].join(', ')} limit ${limit} offset ${offset}`,
    values,
  );
  const total: number = counted.rows[0]?.n ?? 0;
  return { rows, total: Math.min(total, exactTo), totalIsEstimate: total > exactTo };
}

function filterTexts(name: SourceName, { filters }: ListQuery, context: FilterContext): readonly string[] {
  const known = resourceSources[name].filters;
  return Object.entries(filters).map(([key, value]) => known[key]?.(value, context) ?? 'true');
}
