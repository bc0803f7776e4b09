import { filters } from '#store/resource/filters';
import type { ResourceSource } from '#store/resource/resource-source';

/** What merge fields are filled from, while the texts are not frozen. */
export const mergeValues = `json_build_object(
  'contact', (select to_json(v) from (select c.salutation, c.firstname, c.lastname, c.email, c.position, c.address, c.address_line_2, c.zip, c.city,
      c.state, c.country, c.company_name from contact c where c.tenant_id = r.tenant_id and c.id = r.contact_id) v),
  'company', (select to_json(v) from (select c.name, c.website_url from customer c where c.tenant_id = r.tenant_id and c.id = r.customer_id) v),
  'project', (select to_json(v) from (select p.name from project p where p.tenant_id = r.tenant_id and p.id = r.project_id) v),
  'member', (select to_json(v) from (select p.name, p.email from person p where p.tenant_id = r.tenant_id and p.id = r.owner_id) v))`;

/** The columns that stand in the row of an offer, or follow from it. */
export const ownColumns = `r.id, r.serial, r.number, r.name, r.state, r.description, r.address, r.header, r.footer,
  r.has_page_break_after_header, r.has_page_break_before_footer, r.locked_at, r.decided_at, r.personalized, r.custom_fields, r.currency, r.vat_liable,
  r.total_net, r.total_vat, r.total_gross, r.billed_net, r.revision, r.version, r.language, r.valid_until::text, r.created_at, r.updated_at, r.deleted_at,
  case when r.revision > 0 then (select max(v.number) from offer_revision v
    where v.tenant_id = r.tenant_id and v.offer_id = r.id and v.issued_at is not null) end as issued_revision,
  r.contact_id, r.project_id, r.customer_id, r.owner_id, r.created_by, r.updated_by,
  case when r.discount_percent > 0 or r.discount_amount > 0
    then jsonb_path_query_array(r.pricing, '$.lines[*] ? (@.derived == true && @.kind == "discount")') end as derived,
  r.rates, r.optional_net`;

export const organizationOf = (tenantId: string) =>
  `(select json_build_object('name', n.name, 'language', n.language, 'settings', n.settings, 'timeZone', n.time_zone) from tenant n where n.id = ${tenantId})`;

/** The columns of an offer as a document. `merge` is there where a text has fields to fill. */
export const offerColumns = `${ownColumns},
  (select c.preferred_language from contact c where c.tenant_id = r.tenant_id and c.id = r.contact_id) as contact_language,
  ${organizationOf('r.tenant_id')} as organization,
  case when r.personalized is null and concat(r.address, r.header, r.footer) like '%{{%' then ${mergeValues} end as merge`;

/** Lists and filters of offers have queries of their own; as a relation they are read here. */
const offerSource: ResourceSource = {
  from: 'offer r',
  columns: offerColumns,
  live: `r.deleted_at is null and r.state <> 'history'`,
  order: 'r.created_at desc',
  filters: {},
  sorts: {},
};

/** The columns of an element that differ between those of one offer, of the table under this name. */
export function lineColumns(line: string): string {
  const columns = [
    'id',
    'position',
    'kind',
    'name',
    'description',
    'unit',
    'quantity',
    'unit_price',
    'vat_rate',
    'discount',
    'optional',
    'product_id',
    'net',
    'element',
  ];
  return columns.map((column) => `${line}.${column}`).join(', ');
}

const elementSource: ResourceSource = {
  from: 'offer_line r',
  columns: `'offer' as document_type, r.offer_id, ${lineColumns('r')}, (select o.currency from offer o where o.tenant_id = r.tenant_id and o.id = r.offer_id) as currency,
    (select count(*)::int from offer_line l where l.tenant_id = r.tenant_id and l.offer_id = r.offer_id
      and (l.position, l.id) <= (r.position, r.id)) as place`,
  live: `exists (select from offer o where o.tenant_id = r.tenant_id and o.id = r.offer_id and o.deleted_at is null and o.state <> 'history')`,
  order: 'r.offer_id, r.position',
  filters: {
    search: filters.contains(`(r.name || ' ' || r.description)`),
    document_id: filters.ids('r.offer_id'),
    document_type: (value) => (value.endsWith('Offer') ? 'true' : 'false'),
  },
  sorts: {},
};

const commentSource: ResourceSource = {
  from: 'comment r left join person p on p.tenant_id = r.tenant_id and p.id = r.author_id',
  columns: `r.id, r.document_id, r.text, r.is_internal, r.author_type, r.author_id, r.created_at, r.updated_at,
    coalesce(p.name, r.author_name) as author_name, p.member_serial::int as member_id`,
  live: 'r.deleted_at is null',
  order: 'r.created_at',
  filters: {},
  sorts: {},
};

const activitySource: ResourceSource = {
  from: 'activity r left join person p on p.tenant_id = r.tenant_id and p.id = r.causer_id',
  columns: `r.serial::int as id, r.document_id, r.event, r.description, r.causer_type, r.causer_id, coalesce(p.name, r.causer_name) as causer_name,
    p.member_serial::int as member_id, r.properties, r.created_at`,
  live: 'true',
  order: 'r.created_at desc, r.serial desc',
  filters: {},
  sorts: {},
};

const mediaSource: ResourceSource = {
  from: 'media r',
  columns: 'r.id, r.owner_id, r.file_id, r.name, r.description, r.mime_type, r.collection, r.created_at',
  live: 'true',
  order: 'r.created_at',
  filters: {},
  sorts: {},
};

export const documentSources = {
  offer: offerSource,
  element: elementSource,
  comment: commentSource,
  activity: activitySource,
  media: mediaSource,
} as const;
