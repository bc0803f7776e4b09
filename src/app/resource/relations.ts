import type { SourceName } from '#app/resource/node';
import { always, count, many, one, type Relation } from '#app/resource/relation';

/** Where the key is a user and the rows show integers. */
const byUser = { type: 'text', as: 'user_id' } as const;
const memberOf = (from: string) => one('member', 'member', { from, ...byUser });
const approved = `r.state = 'accepted'`;
const unbilled = 'r.is_accountable and r.invoice_id is null';
const noInvoices = (key: string) => always(key, []);
const noCount = (key: string) => always(key, 0);

/** Every include by the kind of row that it hangs on. */
export const relations: Readonly<Record<SourceName, Readonly<Record<string, Relation>>>> = {
  contact: {
    company: one('company', 'company', { from: 'customer_id' }),
    invoices: noInvoices('invoices'),
    pendingInvoices: noInvoices('pending_invoices'),
    overdueInvoices: noInvoices('overdue_invoices'),
    invoicesCount: noCount('invoices_count'),
    overdueInvoicesCount: noCount('overdue_invoices_count'),
    pendingInvoicesCount: noCount('pending_invoices_count'),
  },
  company: {
    type: always('type', null),
    contacts: many('contacts', 'contact', { by: 'r.customer_id' }),
    media: many('media', 'media', { by: 'r.owner_id', type: 'text' }),
    avatars: many('avatars', 'media', { by: 'r.owner_id', type: 'text', where: `r.collection = 'avatars'` }),
    projects: many('projects', 'project', { by: 'r.customer_id' }),
    offers: many('offers', 'offer', { by: 'r.customer_id' }),
    invoices: noInvoices('invoices'),
    overdue_invoices: noInvoices('overdue_invoices'),
    pending_invoices: noInvoices('pending_invoices'),
    expenses: many('expenses', 'expense', { by: 'r.customer_id' }),
    times: always('times', []),
    contacts_count: count('contacts_count', 'contact', { by: 'r.customer_id' }),
    projects_count: count('projects_count', 'project', { by: 'r.customer_id' }),
    offers_count: count('offers_count', 'offer', { by: 'r.customer_id' }),
    invoices_count: noCount('invoices_count'),
    overdue_invoices_count: noCount('overdue_invoices_count'),
    pending_invoices_count: noCount('pending_invoices_count'),
    expenses_count: count('expenses_count', 'expense', { by: 'r.customer_id' }),
    times_count: noCount('times_count'),
    tags: { key: 'tags', load: async (_t, nodes) => nodes.map(({ row }) => ({ plain: row['tags'] })) },
    customerTransactions: always('customer_transactions', []),
  },
  project: {
    company: one('company', 'company', { from: 'customer_id' }),
    owner: one('owner', 'member', { from: 'owner_id', ...byUser }),
    times: many('times', 'time', { by: 'r.project_id' }),
    unbilledTimes: many('unbilled_times', 'time', { by: 'r.project_id', where: unbilled }),
    offers: many('offers', 'offer', { by: 'r.project_id' }),
    approvedOffers: many('approved_offers', 'offer', { by: 'r.project_id', where: approved }),
    expenses: many('expenses', 'expense', { by: 'r.project_id' }),
    invoices: noInvoices('invoices'),
    rates: always('rates', []),
    timesCount: count('times_count', 'time', { by: 'r.project_id' }),
    offersCount: count('offers_count', 'offer', { by: 'r.project_id' }),
    invoicesCount: noCount('invoices_count'),
    expensesCount: count('expenses_count', 'expense', { by: 'r.project_id' }),
    overdueInvoicesCount: noCount('overdue_invoices_count'),
    assignedMembers: always('assigned_members', []),
  },
  product: {
    tag: one('tag', 'tag', { from: 'tag_id' }),
    unit: one('unit', 'unit', { from: 'unit_id' }),
    vatRate: one('vat', 'vat_rate', { from: 'vat_rate_id' }),
    account: {
      key: 'account',
      load: async (_t, nodes) => nodes.map(({ row }) => accountOf(row['revenue_account_no'])),
    },
  },
  rate: { tag: one('tag', 'tag', { from: 'tag_id' }) },
  unit: {},
  vat_rate: {},
  tag: {},
  time: {
    member: memberOf('user_id'),
    project: one('project', 'project', { from: 'project_id' }),
    rate: one('rate', 'rate', { from: 'rate_id' }),
    lockedByInvoice: always('locked_by_invoice', null),
  },
  expense: {
    member: memberOf('user_id'),
    project: one('project', 'project', { from: 'project_id' }),
  },
  member: {
    user: one('user', 'user', { from: 'user_id', ...byUser }),
    supervisor: always('supervisor', null),
  },
  user: { media: many('avatar', 'media', { from: 'user_id', by: 'r.owner_id', type: 'text' }) },
  offer: {
    project: one('project', 'project', { from: 'project_id', trashed: true }),
    contact: one('contact', 'contact', { from: 'contact_id', trashed: true }),
    company: one('company', 'company', { from: 'customer_id', trashed: true }),
    elements: many('elements', 'element', { by: 'r.offer_id', trashed: true }),
    member: memberOf('owner_id'),
    createdBy: one('created_by', 'member', { from: 'created_by', ...byUser }),
    updatedBy: one('updated_by', 'member', { from: 'updated_by', ...byUser }),
    activities: many('activities', 'activity', { by: 'r.document_id' }),
    sourcedInvoices: noInvoices('sourced_invoices'),
    comments: many('comments', 'comment', { by: 'r.document_id' }),
    media: many('attachments', 'media', { by: 'r.owner_id', type: 'text' }),
  },
  element: {
    document: one('document', 'offer', { from: 'offer_id' }),
    vatRate: elementPart('vat', 'vatRateId', 'vat_rate'),
    rate: always('rate', null),
    tag: elementPart('tag', 'tagId', 'tag'),
    product: one('product', 'product', { from: 'product_id' }),
    account: {
      key: 'account',
      load: async (_t, nodes) => nodes.map(({ row }) => accountOf(partOf(row['element'], 'revenueAccountNo'))),
    },
  },
  comment: {
    commentator: {
      key: 'commentator',
      load: async (_t, nodes) => nodes.map(({ row }) => ({ plain: commentatorOf(row) })),
    },
  },
  activity: {},
  media: {},
};

/** What the field of an element names, where the field is part of its JSON. */
function elementPart(key: string, field: string, kind: SourceName): Relation {
  const inner = one(key, kind, { from: 'wanted' });
  return {
    key,
    load: (t, nodes) => {
      const wanted = nodes.map((node) => ({
        ...node,
        row: { ...node.row, wanted: partOf(node.row['element'], field) },
      }));
      return inner.load(t, wanted);
    },
  };
}

function partOf(element: unknown, field: string): unknown {
  return typeof element === 'object' && element !== null ? Reflect.get(element, field) : null;
}

function accountOf(number: unknown) {
  return number === null || number === undefined ? null : { plain: { number, name: null } };
}

function commentatorOf(row: Readonly<Record<string, unknown>>) {
  return { id: row['member_id'] ?? row['author_id'] ?? null, name: row['author_name'] ?? null };
}
