import { mergeValues } from '#store/resource/document-sources';
import { filters } from '#store/resource/filters';
import type { ResourceSource } from '#store/resource/resource-source';

/** Today where the company is. */
const today = `(select (now() at time zone n.time_zone)::date from tenant n where n.id = r.tenant_id)`;

/** Exactly one of the five. A reminded debtor is dunned until paid, whatever the day. */
export const invoiceStatus = `case when r.paid_at is not null then 'paid' when r.locked_at is null then 'draft' when r.reminded > 0 then 'dunned'
  when r.due_at < ${today} then 'overdue' else 'pending' end`;

const columns = `r.id, r.number, r.number_sequence, r.name, ${invoiceStatus} as status, r.source_offer_id, r.description, r.address, r.header, r.footer,
  r.has_page_break_after_header, r.has_page_break_before_footer, r.personalized, r.custom_fields, r.currency, r.include_vat,
  r.total_net, r.total_vat, r.total_gross, r.pricing -> 'rates' as rates, (r.pricing ->> 'cashRounding')::bigint as rounding,
  r.issued_at::text, r.due_at::text, r.due_within, r.paid_at::text, r.paid_total, r.reminded, r.locked_at, r.version, r.language,
  r.created_at, r.updated_at, r.deleted_at, r.contact_id, r.project_id, r.customer_id, r.owner_id, r.created_by, r.updated_by,
  (select c.preferred_language from contact c where c.tenant_id = r.tenant_id and c.id = r.contact_id) as contact_language,
  (select json_build_object('name', n.name, 'language', n.language, 'settings', n.settings, 'timeZone', n.time_zone) from tenant n where n.id = r.tenant_id) as organization,
  case when r.personalized is null and concat(r.address, r.header, r.footer) like '%{{%' then ${mergeValues} end as merge`;

const known = ['paid', 'pending', 'overdue', 'draft', 'dunned'];

const invoiceSource: ResourceSource = {
  from: 'invoice r',
  columns,
  live: 'r.deleted_at is null',
  order: 'r.created_at desc',
  filters: {
    search: (value, context) =>
      `(${filters.contains('r.search_text')(value, context)}
        or r.customer_id in (select c.id from customer c where c.tenant_id = r.tenant_id and ${filters.contains('c.name')(value, context)}))`,
    own: filters.when(({ bind, userId }) => `r.owner_id = ${bind(userId)}`),
    project: filters.ids('r.project_id'),
    company: filters.ids('r.customer_id'),
    contact: filters.ids('r.contact_id'),
    product: (value, context) =>
      `exists (select from invoice_line l where l.tenant_id = r.tenant_id and l.invoice_id = r.id and ${filters.ids('l.product_id')(value, context)})`,
    status: (value, { bind }) => {
      const words = value.split(',').map((word) => word.trim());
      const wanted = words.flatMap((word) =>
        word === 'paidOrPending' ? ['paid', 'pending'] : known.includes(word) ? [word] : [],
      );
      return `${invoiceStatus} = any (${bind(wanted)}::text[])`;
    },
    date_range: filters.dates('r.issued_at'),
    total_range: filters.amounts('r.total_gross'),
    net_total_range: filters.amounts('r.total_net'),
    member: filters.members('r.owner_id'),
    // Neither is kept: no invoice recurs or was exported.
    recurring: filters.flag('false'),
    exported: filters.flag('false'),
    custom_field: filters.customField,
    trashed: filters.trashed,
  },
  sorts: {
    issued_at: 'r.issued_at',
    due_at: 'r.due_at',
    paid_at: 'r.paid_at',
    number_sequence: 'r.number_sequence',
    created_at: 'r.created_at',
  },
};

const invoiceElementSource: ResourceSource = {
  from: 'invoice_line r',
  columns: `r.id, r.invoice_id, 'invoice' as document_type, r.position, r.kind, r.name, r.description, r.unit, r.quantity, r.unit_price, r.vat_rate,
    r.discount, r.optional, r.product_id, r.net, r.element, r.source_line_id,
    (select i.currency from invoice i where i.tenant_id = r.tenant_id and i.id = r.invoice_id) as currency,
    (select count(*)::int from invoice_line l where l.tenant_id = r.tenant_id and l.invoice_id = r.invoice_id
      and (l.position, l.id) <= (r.position, r.id)) as place`,
  live: `exists (select from invoice i where i.tenant_id = r.tenant_id and i.id = r.invoice_id and i.deleted_at is null)`,
  order: 'r.invoice_id, r.position',
  filters: {
    search: filters.contains(`(r.name || ' ' || r.description)`),
    document_id: filters.ids('r.invoice_id'),
    document_type: (value) => (value.endsWith('Invoice') ? 'true' : 'false'),
  },
  sorts: {},
};

const shared = `id, position, kind, name, description, unit, quantity, unit_price, vat_rate, discount, optional, product_id, net, element`;

/** Lines of both kinds of documents, for whoever names no kind. */
const anyElementSource: ResourceSource = {
  from: `(select l.tenant_id, ${shared.replaceAll(/\w+/g, 'l.$&')}, l.offer_id as document_id, l.offer_id, null::uuid as invoice_id, 'offer' as document_type, o.currency
      from offer_line l join offer o on o.tenant_id = l.tenant_id and o.id = l.offer_id and o.deleted_at is null and o.state <> 'history'
    union all
    select l.tenant_id, ${shared.replaceAll(/\w+/g, 'l.$&')}, l.invoice_id, null, l.invoice_id, 'invoice', i.currency
      from invoice_line l join invoice i on i.tenant_id = l.tenant_id and i.id = l.invoice_id and i.deleted_at is null) r`,
  columns: `r.*, case r.document_type
    when 'offer' then (select count(*)::int from offer_line l where l.tenant_id = r.tenant_id and l.offer_id = r.document_id and (l.position, l.id) <= (r.position, r.id))
    else (select count(*)::int from invoice_line l where l.tenant_id = r.tenant_id and l.invoice_id = r.document_id and (l.position, l.id) <= (r.position, r.id)) end as place`,
  live: 'true',
  order: 'r.document_id, r.position',
  filters: {
    search: filters.contains(`(r.name || ' ' || r.description)`),
    document_id: filters.ids('r.document_id'),
    document_type: () => 'true',
  },
  sorts: {},
};

const invoicePaymentSource: ResourceSource = {
  from: 'invoice_payment r',
  columns: `r.id, r.invoice_id, r.amount, r.paid_at::text, r.note, r.created_at,
    (select i.currency from invoice i where i.tenant_id = r.tenant_id and i.id = r.invoice_id) as currency`,
  live: 'true',
  order: 'r.paid_at, r.created_at',
  filters: {},
  sorts: {},
};

export const invoiceSources = {
  invoice: invoiceSource,
  invoicePayment: invoicePaymentSource,
  invoiceElement: invoiceElementSource,
  anyElement: anyElementSource,
} as const;
