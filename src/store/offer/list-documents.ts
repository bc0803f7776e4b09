import { type SQL, sql } from 'drizzle-orm';
import type { OfferState } from '#core/offer/lifecycle';
import type { SearchTerms } from '#core/offer/search-terms';
import type { SortKey } from '#core/resource/list-query';
import type { Tenant } from '#store/database';
import { listNewestDocuments } from '#store/document/list-newest-documents';
import { byText, byTime } from '#store/list-order';
import { countOffers } from '#store/offer/count-offers';
import { findOfferPage } from '#store/offer/find-offer-page';
import type { OfferOrder } from '#store/offer/offer-order';
import { texts } from '#store/offer/offer-selection';
import type { Row } from '#store/resource/resource-source';
import { resourceSources } from '#store/resource/resource-sources';
import { exactTo } from '#store/survey-texts';

/** Which offers a list of documents shows. Lists that are null do not matter. */
export interface DocumentFilter {
  readonly states: readonly OfferState[];
  /** Approved and not billed in full. */
  readonly isBillable: boolean;
  readonly customerIds: readonly string[] | null;
  readonly projectIds: readonly string[] | null;
  /** Integers of memberships. */
  readonly memberSerials: readonly string[] | null;
  readonly customField: { readonly key: string; readonly value: string } | null;
  readonly trashed: 'without' | 'with' | 'only';
  readonly terms: SearchTerms;
}

export interface DocumentListQuery {
  readonly filter: DocumentFilter;
  /** `name`, `created_at`, `approved_at`; none: newest first. */
  readonly sorts: readonly SortKey[];
  readonly offset: number;
  readonly limit: number;
}

export interface DocumentPage {
  readonly rows: readonly Row[];
  /** Exact to 10,000, and above that where only states are asked for; else an estimate. */
  readonly total: number;
  readonly totalIsEstimate: boolean;
}

/** A page of offers as documents. `isLast`: nothing else is asked in this transaction. */
export async function listDocuments(t: Tenant, query: DocumentListQuery, isLast = false): Promise<DocumentPage> {
  const order = indexedOrder(query.sorts);
  if (order === null || !isPlain(query.filter)) return sortedPage(t, query);
  const { filter, offset, limit } = query;
  if (isNewestFirst(query)) {
    return {
      ...(await listNewestDocuments(t, { states: filter.states, offset, limit }, isLast)),
      totalIsEstimate: false,
    };
  }
  const counts = await countOffers(t);
  const states = filter.states.filter((state) => (counts.byState.get(state) ?? 0) > 0);
  const { rows, total, isEstimate } = await findOfferPage<Row>({
    selection: { t, states, customerId: null, terms: filter.terms },
    slice: { order, after: null, offset, limit },
    counts,
    load: (source) => loadDocuments(t, source, order),
  });
  return { rows, total, totalIsEstimate: isEstimate };
}

/** As most people look at it: by state at most. */
function isNewestFirst({ filter, sorts: [first] }: DocumentListQuery): boolean {
  return (
    filter.terms.patterns.length === 0 && (first === undefined || (first.name === 'created_at' && first.descending))
  );
}

/** Only states and words, for which the lists have indexes. */
function isPlain(filter: DocumentFilter): boolean {
  const { customerIds, projectIds, memberSerials, customField, isBillable, trashed } = filter;
  return !customerIds && !projectIds && !memberSerials && !customField && !isBillable && trashed === 'without';
}

/** An order that walks an index; null for others. Unnamed offers stand last, which the index has only downwards. */
function indexedOrder(sorts: readonly SortKey[]): OfferOrder | null {
  const [first, ...more] = sorts;
  if (!first) return { ...byTime(sql`created_at`, true), isCreation: true };
  if (more.length > 0) return null;
  if (first.name === 'created_at') return { ...byTime(sql`created_at`, first.descending), isCreation: true };
  return first.name === 'name' && first.descending ? { ...byText(sql`name_order`, true), isCreation: false } : null;
}

const columns = sql.raw(resourceSources.offer.columns);

async function loadDocuments(t: Tenant, source: SQL, { direction }: OfferOrder) {
  const { rows } = await t.tx.execute<Record<string, unknown>>(sql`select ${columns}, page.total as page_total
    from ${source} as page left join offer r on r.tenant_id = ${t.id} and r.id = page.id
    order by page.key ${direction}, page.id ${direction}`);
  const found = rows.filter((row) => row['id'] !== null);
  return { rows: found, total: Number(rows[0]?.['page_total'] ?? 0) };
}

const sortColumns: Readonly<Record<string, SQL>> = {
  name: sql`nullif(o.name_order, '')`,
  created_at: sql`o.created_at`,
  approved_at: sql`case when o.state = 'accepted' then o.decided_at end`,
};

/** Any filter, any order: finds what fits by the filter, then sorts it. */
async function sortedPage(t: Tenant, { filter, sorts, offset, limit }: DocumentListQuery): Promise<DocumentPage> {
  const fits = conditions(t, filter);
  const keys = sorts.map(({ name, descending }) => {
    const column = sortColumns[name] ?? sql`o.created_at`;
    return descending ? sql`${column} desc nulls last` : sql`${column} asc nulls last`;
  });
  const order = sql.join([...keys, sql`o.created_at desc`, sql`o.id desc`], sql`, `);
  const { rows } = await t.tx.execute<Record<string, unknown>>(sql`
    with page as materialized (
      select o.id, row_number() over (order by ${order}) as place from offer o where ${fits} order by ${order} limit ${limit} offset ${offset}),
    counted as materialized (select count(*)::int as n from (select from offer o where ${fits} limit ${exactTo + 1}) as c)
    select ${columns}, counted.n as page_total
      from counted left join page on true left join offer r on r.tenant_id = ${t.id} and r.id = page.id
      order by page.place`);
  const total = Number(rows[0]?.['page_total'] ?? 0);
  const found = rows.filter((row) => row['id'] !== null);
  if (total <= exactTo) return { rows: found, total, totalIsEstimate: false };
  return { rows: found, total: await estimate(t, fits), totalIsEstimate: true };
}

/** Rows of a sample that an estimate looks at. */
const sampleSize = 4096;

/** About how many offers fit: more than `exactTo`, by a fair sample of the company's. */
async function estimate(t: Tenant, fits: SQL): Promise<number> {
  const { all } = await countOffers(t);
  const share = Math.min(1, sampleSize / Math.max(1, all));
  const { rows } = await t.tx.execute<{ n: number }>(sql`select count(*)::int as n
    from offer_search s join offer o on o.tenant_id = s.tenant_id and o.id = s.offer_id
    where s.tenant_id = ${t.id} and s.sample < ${Math.ceil(share * 65_536)} and ${fits}`);
  return Math.max(exactTo + 1, Math.round((rows[0]?.n ?? 0) / share));
}

function conditions(t: Tenant, filter: DocumentFilter): SQL {
  const { states, customerIds, projectIds, memberSerials, customField, isBillable, terms, trashed } = filter;
  const parts = [
    sql`o.tenant_id = ${t.id}`,
    sql`o.state = any (${texts(states)})`,
    ...(trashed === 'with' ? [] : [trashed === 'only' ? sql`o.deleted_at is not null` : sql`o.deleted_at is null`]),
    ...(customerIds ? [sql`o.customer_id = any (${sql.param([...customerIds])}::uuid[])`] : []),
    ...(projectIds ? [sql`o.project_id = any (${sql.param([...projectIds])}::uuid[])`] : []),
    ...(memberSerials ? [ofMembers(t, memberSerials)] : []),
    ...(customField ? [sql`o.custom_fields ->> ${customField.key} = ${customField.value}`] : []),
    ...(isBillable ? [sql`o.state = 'accepted' and o.billed_net < o.total_net`] : []),
    ...(terms.patterns.length > 0 ? [matching(t, terms)] : []),
  ];
  return sql.join(parts, sql` and `);
}

function ofMembers(t: Tenant, serials: readonly string[]): SQL {
  return sql`o.owner_id in (select p.id from person p where p.tenant_id = ${t.id}
    and p.member_serial = any (${sql.param([...serials])}::bigint[]))`;
}

/** Also finds what is in the trash, which the search by index leaves out. */
function matching(t: Tenant, { patterns }: SearchTerms): SQL {
  return sql`exists (select from offer_search s where s.tenant_id = ${t.id} and s.offer_id = o.id
    and s.text like all (${texts(patterns)}))`;
}
