import { bankAccount } from '#app/resource/bank-account';
import { customerTransactions } from '#app/resource/customer-transactions';
import type { SourceName } from '#app/resource/node';
import { always, count, many, newest, one, paired, type Relation } from '#app/resource/relation';
import { invoiceStatus } from '#store/resource/invoice-sources';

/** Where the key is a user and the rows show integers. */
const byUser = { type: 'text', as: 'user_id' } as const;
const byUserId = { by: 'r.id', ...byUser } as const;
const memberOf = (from: string) => one('member', 'member', { from, ...byUser });
const approved = `r.state = 'accepted'`;
const unbilled = 'r.is_accountable and r.invoice_id is null';
const customerOfTime = '(select p.customer_id from project p where p.tenant_id = r.tenant_id and p.id = r.project_id)';
const pending = `${invoiceStatus} = 'pending'`;
const overdue = `${invoiceStatus} in ('overdue', 'dunned')`;
const invoicesBy = (by: string, key = 'invoices', where?: string) =>
  many(key, 'invoice', { by, ...(where ? { where } : {}) });
const invoiceCount = (by: string, key = 'invoices_count', where?: string) =>
  count(key, 'invoice', { by, ...(where ? { where } : {}) });

/** Every include by the kind of row that it hangs on. */
export const relations: Readonly<Record<SourceName, Readonly<Record<string, Relation>>>> = {
  contact: {
    company: one('company', 'company', { from: 'customer_id' }),
    invoices: invoicesBy('r.contact_id'),
    pendingInvoices: invoicesBy('r.contact_id', 'pending_invoices', pending),
    overdueInvoices: invoicesBy('r.contact_id', 'overdue_invoices', overdue),
    invoicesCount: invoiceCount('r.contact_id'),
    overdueInvoicesCount: invoiceCount('r.contact_id', 'overdue_invoices_count', overdue),
    pendingInvoicesCount: invoiceCount('r.contact_id', 'pending_invoices_count', pending),
  },
  company: {
    type: { key: 'type', load: async (_t, nodes) => nodes.map(({ row }) => ({ plain: { name: row['kind'] } })) },
    contacts: many('contacts', 'contact', { by: 'r.customer_id' }),
    media: many('media', 'media', { by: 'r.owner_id', type: 'text' }),
    avatars: many('avatars', 'media', { by: 'r.owner_id', type: 'text', where: `r.collection = 'avatars'` }),
    projects: many('projects', 'project', { by: 'r.customer_id' }),
    offers: many('offers', 'offer', { by: 'r.customer_id' }),
    invoices: invoicesBy('r.customer_id'),
    overdue_invoices: invoicesBy('r.customer_id', 'overdue_invoices', overdue),
    pending_invoices: invoicesBy('r.customer_id', 'pending_invoices', pending),
    expenses: many('expenses', 'expense', { by: 'r.customer_id' }),
    times: many('times', 'time', { by: customerOfTime, as: 'customer_id' }),
    contacts_count: count('contacts_count', 'contact', { by: 'r.customer_id' }),
    projects_count: count('projects_count', 'project', { by: 'r.customer_id' }),
    offers_count: count('offers_count', 'offer', { by: 'r.customer_id' }),
    invoices_count: invoiceCount('r.customer_id'),
    overdue_invoices_count: invoiceCount('r.customer_id', 'overdue_invoices_count', overdue),
    pending_invoices_count: invoiceCount('r.customer_id', 'pending_invoices_count', pending),
    expenses_count: count('expenses_count', 'expense', { by: 'r.customer_id' }),
    times_count: count('times_count', 'time', { by: customerOfTime }),
    tags: { key: 'tags', load: async (_t, nodes) => nodes.map(({ row }) => ({ plain: row['tags'] })) },
    customerTransactions,
  },
  project: {
    company: one('company', 'company', { from: 'customer_id' }),
    owner: one('owner', 'member', { from: 'owner_id', ...byUser }),
    times: many('times', 'time', { by: 'r.project_id' }),
    unbilledTimes: many('unbilled_times', 'time', { by: 'r.project_id', where: unbilled }),
    offers: many('offers', 'offer', { by: 'r.project_id' }),
    approvedOffers: many('approved_offers', 'offer', { by: 'r.project_id', where: approved }),
    expenses: many('expenses', 'expense', { by: 'r.project_id' }),
    invoices: invoicesBy('r.project_id'),
    unbilledExpenses: many('unbilled_expenses', 'expense', { by: 'r.project_id', where: 'r.invoice_id is null' }),
    rates: paired('rates', 'rate', { pairing: 'projectRates' }),
    timesCount: count('times_count', 'time', { by: 'r.project_id' }),
    offersCount: count('offers_count', 'offer', { by: 'r.project_id' }),
    invoicesCount: invoiceCount('r.project_id'),
    expensesCount: count('expenses_count', 'expense', { by: 'r.project_id' }),
    overdueInvoicesCount: invoiceCount('r.project_id', 'overdue_invoices_count', overdue),
    assignedMembers: paired('assigned_members', 'member', { pairing: 'projectMembers', ...byUserId }),
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
    lockedByInvoice: one('locked_by_invoice', 'invoice', { from: 'invoice_id' }),
  },
  expense: {
    member: memberOf('user_id'),
    project: one('project', 'project', { from: 'project_id' }),
  },
  member: {
    user: one('user', 'user', { from: 'user_id', ...byUser }),
    // Nobody says who leads whom.
    supervisor: always('supervisor', null),
  },
  user: { media: newest(many('avatar', 'media', { from: 'user_id', by: 'r.owner_id', type: 'text' })) },
  offer: {
    project: one('project', 'project', { from: 'project_id', trashed: true }),
    contact: one('contact', 'contact', { from: 'contact_id', trashed: true }),
    company: one('company', 'company', { from: 'customer_id', trashed: true }),
    elements: many('elements', 'element', { by: 'r.offer_id', trashed: true }),
    member: memberOf('owner_id'),
    createdBy: one('created_by', 'member', { from: 'created_by', ...byUser }),
    updatedBy: one('updated_by', 'member', { from: 'updated_by', ...byUser }),
    activities: many('activities', 'activity', { by: 'r.document_id' }),
    sourcedInvoices: many('sourced_invoices', 'invoice', { by: 'r.source_offer_id' }),
    comments: many('comments', 'comment', { by: 'r.document_id' }),
    media: many('attachments', 'media', { by: 'r.owner_id', type: 'text' }),
  },
  invoice: {
    project: one('project', 'project', { from: 'project_id', trashed: true }),
    contact: one('contact', 'contact', { from: 'contact_id', trashed: true }),
    company: one('company', 'company', { from: 'customer_id', trashed: true }),
    elements: many('elements', 'invoiceElement', { by: 'r.invoice_id', trashed: true }),
    member: memberOf('owner_id'),
    createdBy: one('created_by', 'member', { from: 'created_by', ...byUser }),
    updatedBy: one('updated_by', 'member', { from: 'updated_by', ...byUser }),
    activities: many('activities', 'activity', { by: 'r.document_id' }),
    expenses: many('expenses', 'expense', { by: 'r.invoice_id' }),
    expensesCount: count('expenses_count', 'expense', { by: 'r.invoice_id' }),
    lockedTimes: many('locked_times', 'time', { by: 'r.invoice_id' }),
    lockedTimesCount: count('locked_times_count', 'time', { by: 'r.invoice_id' }),
    sourceOffer: one('source_offer', 'offer', { from: 'source_offer_id', trashed: true }),
    bankAccount,
    comments: many('comments', 'comment', { by: 'r.document_id' }),
    payments: many('payments', 'invoicePayment', { by: 'r.invoice_id' }),
    media: many('attachments', 'media', { by: 'r.owner_id', type: 'text' }),
  },
  invoicePayment: { bankAccount },
  element: elementRelations('offer', 'offer_id'),
  invoiceElement: elementRelations('invoice', 'invoice_id'),
  anyElement: elementRelations('offer', 'offer_id'),
  webhook: { callLogs: many('call_logs', 'webhookCall', { by: 'r.webhook_id' }) },
  webhookCall: {},
  comment: {
    commentator: {
      key: 'commentator',
      load: async (_t, nodes) => nodes.map(({ row }) => ({ plain: commentatorOf(row) })),
    },
  },
  activity: {},
  media: {},
};

function elementRelations(kind: 'offer' | 'invoice', from: string): Readonly<Record<string, Relation>> {
  return {
    document: one('document', kind, { from }),
    vatRate: elementPart('vat', 'vatRateId', 'vat_rate'),
    rate: always('rate', null),
    tag: elementPart('tag', 'tagId', 'tag'),
    product: one('product', 'product', { from: 'product_id' }),
    account: {
      key: 'account',
      load: async (_t, nodes) => nodes.map(({ row }) => accountOf(partOf(row['element'], 'revenueAccountNo'))),
    },
  };
}

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
