import { filters } from '#store/resource/filters';
import type { FilterContext, ResourceSource } from '#store/resource/resource-source';

const isMine = (column: string) => filters.when(({ bind, userId }) => `${column} = ${bind(userId)}`);
const assigned = ({ bind, userId }: FilterContext) =>
  `exists (select from project_member m where m.tenant_id = r.tenant_id and m.project_id = r.id and m.user_id = ${bind(userId)})`;
const tracked =
  'select from time_entry e where e.tenant_id = r.tenant_id and e.project_id = r.id and e.deleted_at is null';
/** Hours at their rate that nobody has invoiced. */
const billable = `(select coalesce(sum(e.amount * a.price), 0) from time_entry e
  join rate a on a.tenant_id = e.tenant_id and a.id = e.rate_id
  where e.tenant_id = r.tenant_id and e.project_id = r.id and e.deleted_at is null and e.is_accountable and e.invoice_id is null)`;
const spent = `(select coalesce(sum(e.amount * a.price), 0) from time_entry e
  join rate a on a.tenant_id = e.tenant_id and a.id = e.rate_id
  where e.tenant_id = r.tenant_id and e.project_id = r.id and e.deleted_at is null)`;

const projectSource: ResourceSource = {
  from: 'project r',
  columns: `r.id, r.name, r.description, r.customer_id, r.customer_id as company_id, r.owner_id,
    (select p.member_serial::int from person p where p.tenant_id = r.tenant_id and p.id = r.owner_id) as member_id,
    r.starts_at::text, r.billing_type, r.costs_limit, r.status, r.is_archived, r.is_internal, r.custom_fields, r.created_at, r.updated_at`,
  live: 'r.deleted_at is null',
  order: 'r.created_at desc',
  filters: {
    search: filters.contains('r.search_text'),
    own: isMine('r.owner_id'),
    assigned: filters.when(assigned),
    involved: filters.when(
      (context) =>
        `(r.owner_id = ${context.bind(context.userId)} or ${assigned(context)}
          or exists (${tracked} and e.user_id = ${context.bind(context.userId)}))`,
    ),
    contact: (value, { bind }) =>
      `r.customer_id in (select c.customer_id from contact c where c.tenant_id = r.tenant_id and c.id::text = lower(${bind(value)}))`,
    is_archived: filters.flag('r.is_archived'),
    is_internal: filters.flag('r.is_internal'),
    with_billable_costs: filters.when(() => `${billable} > 0`),
    company: filters.ids('r.customer_id'),
    billing_type: filters.words('r.billing_type'),
    status: filters.words('r.status'),
    custom_field: filters.customField,
  },
  sorts: {
    name: 'lower(r.name)',
    created_at: 'r.created_at',
    starts_at: 'r.starts_at',
    company: '(select lower(c.name) from customer c where c.tenant_id = r.tenant_id and c.id = r.customer_id)',
    budget_used: `${spent} / nullif(r.costs_limit, 0)`,
    billable_costs: billable,
    last_time_tracked: `(select max(e.tracked_at) from time_entry e where e.tenant_id = r.tenant_id and e.project_id = r.id and e.deleted_at is null)`,
  },
};

const timeSource: ResourceSource = {
  from: 'time_entry r',
  columns: `r.id, r.project_id, r.rate_id, r.user_id, r.amount, r.description, r.is_accountable, r.is_locked or r.invoice_id is not null as is_locked,
    r.invoice_id is not null as locked_by_invoice, r.invoice_id, r.tracked_at::text, r.custom_fields,
    (select p.customer_id from project p where p.tenant_id = r.tenant_id and p.id = r.project_id) as customer_id,
    r.amount * (select a.price from rate a where a.tenant_id = r.tenant_id and a.id = r.rate_id) as costs, r.created_at, r.updated_at`,
  live: 'r.deleted_at is null',
  order: 'r.created_at desc',
  filters: {
    search: filters.contains('r.description'),
    own: isMine('r.user_id'),
    date_range: filters.dates('r.tracked_at'),
    project: filters.ids('r.project_id'),
    company: (value, context) =>
      `r.project_id in (select p.id from project p where p.tenant_id = r.tenant_id and ${filters.ids('p.customer_id')(value, context)})`,
    member: filters.members('r.user_id'),
    rate: filters.ids('r.rate_id'),
    locked_by_invoice: filters.flag('(r.invoice_id is not null)'),
    is_accountable: filters.flag('r.is_accountable'),
    is_locked: filters.flag('(r.is_locked or r.invoice_id is not null)'),
    custom_field: filters.customField,
  },
  sorts: { tracked_at: 'r.tracked_at', amount: 'r.amount' },
};

const expenseSource: ResourceSource = {
  from: 'expense r',
  columns: `r.id, r.name, r.description, r.project_id, r.customer_id, r.customer_id as company_id, r.user_id, r.amount, r.spent_at::text,
    r.approved_at, r.custom_fields, r.created_at, r.updated_at`,
  live: 'r.deleted_at is null',
  order: 'r.created_at desc',
  filters: {
    search: filters.contains(`(r.name || ' ' || coalesce(r.description, ''))`),
    project: filters.ids('r.project_id'),
    company: filters.ids('r.customer_id'),
    member: filters.members('r.user_id'),
    custom_field: filters.customField,
  },
  sorts: { spent_at: 'r.spent_at', amount: 'r.amount', created_at: 'r.created_at' },
};

export const workSources = { project: projectSource, time: timeSource, expense: expenseSource } as const;
