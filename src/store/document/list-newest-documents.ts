import type { OfferState } from '#core/offer/lifecycle';
import type { Tenant } from '#store/database';
import { keptStatement } from '#store/kept-statement';
import { organizationOf, ownColumns } from '#store/resource/document-sources';
import type { Row } from '#store/resource/resource-source';

/** An object by key with what the offers of a page share, each once. */
const shared = (key: string, columns: string, from: string) => `(select json_object_agg(k.key, (
    select row_to_json(v) from (select ${columns} from ${from} x where x.tenant_id = $1 and x.id = k.key) v))
  from (select distinct ${key} as key from shown where ${key} is not null) k)`;

/**
 * Tenant, states, limit, offset. The newest of each state by its index, merged. Rows are looked up one by one: a plan that is
 * kept does not know how few a page has, and would rather join whole tables.
 */
export const listNewestStatement = keptStatement({
  name: 'list_newest_documents',
  parameters: ['uuid', 'text[]', 'integer', 'integer'],
  body: `with counted as materialized (
      select state, sum(n) as n from offer_count where tenant_id = $1 and not trashed and state = any ($2) group by state),
    page as materialized (
      select o.id, o.created_at from counted cross join lateral (
        select id, created_at from offer where tenant_id = $1 and deleted_at is null and state = counted.state
          order by created_at desc, id desc limit $3 + $4) o
        where counted.n > 0 order by o.created_at desc, o.id desc limit $3 offset $4),
    shown as materialized (
      select p.id as place_id, p.created_at as place, r.* from page p cross join lateral (
        select ${ownColumns} from offer r where r.tenant_id = $1 and r.id = p.id limit 1) r)
    select json_build_object(
      'total', (select coalesce(sum(n), 0) from counted),
      'organization', ${organizationOf('$1')},
      'rows', (select json_agg(shown order by place desc, place_id desc) from shown),
      'contacts', ${shared('contact_id', 'x.salutation, x.firstname, x.lastname, x.email, x.position, x.address, x.address_line_2, x.zip, x.city, x.state, x.country, x.company_name, x.preferred_language', 'contact')},
      'companies', ${shared('customer_id', 'x.name, x.website_url', 'customer')},
      'projects', ${shared('project_id', 'x.name', 'project')},
      'members', ${shared('owner_id', 'x.name, x.email', 'person')})`,
});

export interface NewestDocuments {
  readonly states: readonly OfferState[];
  readonly limit: number;
  readonly offset: number;
}

type Shared = Readonly<Record<string, Row | null>> | null;

interface Answer {
  readonly total: number;
  readonly organization: Row;
  readonly rows: readonly Row[] | null;
  readonly contacts: Shared;
  readonly companies: Shared;
  readonly projects: Shared;
  readonly members: Shared;
}

/** A page of offers as documents, newest first, and how many there are: one statement, which ends the transaction with `isLast`. */
export async function listNewestDocuments(
  t: Tenant,
  { states, limit, offset }: NewestDocuments,
  isLast: boolean,
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const run = isLast ? t.finish : t.pg.executeSql;
  const { rows } = await run(listNewestStatement.call, [t.id, states, limit, offset]);
  const answer: Answer = rows[0].answer;
  return { rows: (answer.rows ?? []).map((row) => whole(row, answer)), total: answer.total };
}

/** A row with the columns of `offerColumns`. */
function whole(row: Row, { organization, contacts, companies, projects, members }: Answer): Row {
  const contact = named(contacts, row['contact_id']);
  const hasFields = [row['address'], row['header'], row['footer']].some((text) => String(text).includes('{{'));
  const merge = {
    contact,
    company: named(companies, row['customer_id']),
    project: named(projects, row['project_id']),
    member: named(members, row['owner_id']),
  };
  return {
    ...row,
    contact_language: contact?.['preferred_language'] ?? null,
    organization,
    merge: row['personalized'] === null && hasFields ? merge : null,
  };
}

function named(shared: Shared, key: unknown): Row | null {
  return typeof key === 'string' ? (shared?.[key] ?? null) : null;
}
