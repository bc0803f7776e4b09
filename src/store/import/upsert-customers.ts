import type { Tenant } from '#store/database';
import type { StagedRange } from '#store/import/staged-range';

/** Ids of the customers that a range made or changed; the rest of it was as the file says already. */
export interface UpsertedCustomers {
  readonly created: readonly string[];
  readonly updated: readonly string[];
}

/**
 * Brings the customers of a range in by their name (`nameKey` of the staged row). Fields that a row leaves out stay as
 * they are; rows that say what is there already change nothing; of several rows of one customer the last wins.
 */
export async function upsertCustomers(t: Tenant, range: StagedRange): Promise<UpsertedCustomers> {
  const values = [t.id, range.importId, range.after, range.upTo, range.now];
  const created = await t.pg.executeSql(insertNew, values);
  const ids = created.rows.map((row: { id: string }) => row.id);
  const updated = await t.pg.executeSql(updateChanged, [...values, ids]);
  return { created: ids, updated: updated.rows.map((row: { id: string }) => row.id) };
}

const texts = ['source', 'kind', 'email', 'phone', 'taxId', 'language', 'currency', 'customerGroup', 'notes'] as const;
const column: Readonly<Record<(typeof texts)[number], string>> = {
  source: 'source',
  kind: 'kind',
  email: 'email',
  phone: 'phone',
  taxId: 'tax_id',
  language: 'language',
  currency: 'currency',
  customerGroup: 'customer_group',
  notes: 'notes',
};

const staged = `
  incoming as (
    select distinct on (d."nameKey") d.* from import_row r
      cross join jsonb_to_record(r.data) as d(id uuid, name text, "nameKey" text,
        ${texts.map((key) => `"${key}" text`).join(', ')}, address jsonb, "customFields" jsonb)
     where r.tenant_id = $1 and r.import_id = $2 and r.line > $3 and r.line <= $4 and r.problem is null
     order by d."nameKey", r.line desc)`;

/** As in `upsertProducts`: the order makes the planner use the index on names. */
const known = `lateral (
  select case when k.name_key = d."nameKey" then k.id end as id from customer k
   where k.tenant_id = $1 and k.name_key >= d."nameKey" and k.deleted_at is null order by k.name_key limit 1) known`;

/** The same text as `customerSearchText` makes. */
const searchText = (value: (key: 'name' | 'email' | 'phone' | 'taxId') => string): string =>
  (['name', 'email', 'phone', 'taxId'] as const).map((key) => `coalesce(${value(key)}, '')`).join(` || E' \\n' || `);

const insertNew = `
  with ${staged}
  insert into customer (tenant_id, id, name, name_key, ${texts.map((key) => column[key]).join(', ')}, address,
    custom_fields, search_text, created_at, updated_at)
  select $1, d.id, d.name, d."nameKey",
         ${texts.map((key) => (key === 'kind' ? `coalesce(d.kind, 'company')` : key === 'notes' ? `coalesce(d.notes, '')` : `d."${key}"`)).join(', ')},
         coalesce(d.address, '{}'), coalesce(d."customFields", '{}'), ${searchText((key) => `d."${key}"`)}, $5, $5
    from incoming d left join ${known} on true
   where known.id is null
  on conflict (tenant_id, name_key) where deleted_at is null do nothing
  returning id`;

const merged = (key: (typeof texts)[number]): string => `coalesce(d."${key}", c.${column[key]})`;
const layered = [
  `c.address || coalesce(d.address, '{}')`,
  `c.custom_fields || coalesce(d."customFields", '{}')`,
] as const;

const updateChanged = `
  with ${staged},
  there as (select d.*, known.id as known_id from incoming d cross join ${known} where known.id <> all ($6::uuid[]))
  update customer c
     set ${texts.map((key) => `${column[key]} = ${merged(key)}`).join(', ')},
         address = ${layered[0]}, custom_fields = ${layered[1]},
         search_text = ${searchText((key) => (key === 'name' ? 'c.name' : merged(key)))},
         version = c.version + 1, updated_at = $5
    from there d
   where c.tenant_id = $1 and c.id = d.known_id
     and (${texts.map((key) => `${merged(key)} is distinct from c.${column[key]}`).join(' or ')}
          or ${layered[0]} <> c.address or ${layered[1]} <> c.custom_fields)
  returning c.id`;
