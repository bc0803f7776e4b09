import type { Tenant } from '#store/database';

/** The values by which a catalogue can be narrowed, A to Z; of many, the most used. */
export interface Facets {
  readonly categories: readonly string[];
  readonly brands: readonly string[];
}

const mostValues = 300;

export async function loadFacets(t: Tenant): Promise<Facets> {
  const values = async (column: 'category' | 'brand'): Promise<string[]> => {
    const { rows } = await t.pg.executeSql(
      `select value from (
         select ${column} as value from product where tenant_id = $1 and deleted_at is null and ${column} is not null
          group by ${column} order by count(*) desc, ${column} limit ${mostValues}) used
        order by lower(value), value`,
      [t.id],
    );
    return rows.map((row: { value: string }) => row.value);
  };
  return { categories: await values('category'), brands: await values('brand') };
}
