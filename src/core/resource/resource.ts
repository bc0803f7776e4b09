import { companyFigures } from '#core/resource/company-figures';
import type { FieldKind } from '#core/resource/field-kind';

/** The neighbours of an offer at the documents door. */
export type ResourceName =
  | 'contact'
  | 'company'
  | 'project'
  | 'product'
  | 'rate'
  | 'unit'
  | 'vat_rate'
  | 'tag'
  | 'time'
  | 'expense'
  | 'member';

/** One field as the wire names it. */
export interface Field {
  readonly kind: FieldKind;
  /** Must be there on create, and may never be null. */
  readonly required?: true;
  /** May be null; so it is unless written otherwise for `required` and booleans. */
  readonly nullable?: boolean;
  readonly max?: number;
  readonly min?: number;
  readonly pattern?: string;
  readonly values?: readonly string[];
  /** Column of the table; the field's own name unless given. */
  readonly column?: string;
  /** What a reference refers to. */
  readonly refers?: ResourceName;
  /** Never written. */
  readonly readOnly?: true;
  /** Written and then not shown. */
  readonly writeOnly?: true;
  readonly onlyOnUpdate?: true;
  /** Kept in another table. */
  readonly isElsewhere?: true;
}

/** One resource as data: its routes, its checks and its queries all read this. */
export interface Resource {
  readonly name: ResourceName;
  readonly fields: Readonly<Record<string, Field>>;
  readonly filters: readonly string[];
  readonly sorts: readonly string[];
  /** Dotted; every prefix of one is allowed too. */
  readonly includes: readonly string[];
  /** Figures that are worked out where somebody asks for them. */
  readonly appends?: readonly string[];
  /** Read-only resources have no writing endpoints. */
  readonly readOnly?: true;
}

const text = (max = 255): Field => ({ kind: 'text', max });
const requiredText = (max = 255): Field => ({ kind: 'text', max, required: true });
const customFields: Field = { kind: 'customFields' };

export const resources: Readonly<Record<ResourceName, Resource>> = {
  contact: {
    name: 'contact',
    fields: {
      company_id: { kind: 'reference', refers: 'company', column: 'customer_id', writeOnly: true },
      firstname: text(),
      lastname: text(),
      position: text(),
      company_name: text(),
      email: { kind: 'text', max: 320, pattern: '^[^\\s@;,<>]+@[^\\s@;,<>]+$' },
      phone_landline: text(50),
      phone_mobile: text(50),
      address: text(500),
      address_line_2: text(500),
      city: text(),
      zip: text(20),
      state: text(),
      country: { kind: 'text', max: 2, pattern: '^[A-Za-z]{2}$' },
      remarks: text(10_000),
      preferred_language: { kind: 'text', max: 10, pattern: '^[A-Za-z]{2}([-_][A-Za-z]{2})?$' },
      salutation: text(100),
      custom_fields: customFields,
    },
    filters: ['search', 'company', 'custom_field'],
    sorts: ['firstname', 'lastname', 'created_at'],
    includes: [
      'company.media',
      'invoices',
      'pendingInvoices',
      'overdueInvoices',
      'invoicesCount',
      'overdueInvoicesCount',
      'pendingInvoicesCount',
    ],
  },
  company: {
    name: 'company',
    fields: {
      name: requiredText(),
      description: text(10_000),
      website_url: text(2000),
      is_archived: { kind: 'boolean', onlyOnUpdate: true },
      custom_fields: customFields,
      settings: { kind: 'settings' },
      tags: { kind: 'names', max: 100, nullable: false, writeOnly: true },
    },
    filters: ['search', 'is_archived', 'tags', 'custom_field'],
    sorts: ['name', 'created_at', 'is_archived'],
    includes: [
      'type',
      'contacts',
      'media',
      'avatars',
      'projects',
      'offers',
      'offers.member.user.media',
      'invoices',
      'invoices.member.user.media',
      'overdue_invoices',
      'pending_invoices',
      'expenses',
      'times',
      'contacts_count',
      'projects_count',
      'offers_count',
      'invoices_count',
      'overdue_invoices_count',
      'pending_invoices_count',
      'expenses_count',
      'times_count',
      'tags',
      'customerTransactions',
    ],
    appends: companyFigures,
  },
  project: {
    name: 'project',
    fields: {
      name: requiredText(),
      description: text(10_000),
      company_id: { kind: 'reference', refers: 'company', column: 'customer_id', required: true },
      member_id: { kind: 'member', column: 'owner_id', required: true },
      starts_at: { kind: 'date', required: true },
      billing_type: { kind: 'text', values: ['flat', 'hourly'], nullable: false },
      costs_limit: { kind: 'number', min: 0, max: 99_999_999_999 },
      assigned_member_ids: { kind: 'members', writeOnly: true },
      status: { kind: 'text', values: ['active', 'completed'], nullable: false },
      is_archived: { kind: 'boolean', readOnly: true },
      is_internal: { kind: 'boolean', readOnly: true },
      custom_fields: customFields,
    },
    filters: [
      'search',
      'own',
      'involved',
      'assigned',
      'contact',
      'is_archived',
      'is_internal',
      'with_billable_costs',
      'company',
      'billing_type',
      'status',
      'custom_field',
    ],
    sorts: ['name', 'created_at', 'starts_at', 'company', 'budget_used', 'billable_costs', 'last_time_tracked'],
    includes: [
      'company.media',
      'owner.user',
      'times.rate',
      'unbilledTimes.rate',
      'offers',
      'approvedOffers',
      'expenses',
      'invoices',
      'rates',
      'timesCount',
      'offersCount',
      'invoicesCount',
      'expensesCount',
      'overdueInvoicesCount',
      'assignedMembers.user.media',
    ],
  },
  product: {
    name: 'product',
    fields: {
      name: requiredText(),
      price: { kind: 'number', min: 0, max: 999_999, isElsewhere: true },
      description: text(20_000),
      remark: text(10_000),
      sku: text(),
      unit_id: { kind: 'reference', refers: 'unit', writeOnly: true },
      tag_id: { kind: 'reference', refers: 'tag', writeOnly: true },
      vat_rate_id: { kind: 'reference', refers: 'vat_rate' },
      revenue_account_no: text(50),
      is_percentage: { kind: 'boolean' },
      is_excluded_from_budget: { kind: 'boolean' },
    },
    filters: ['search', 'tag', 'unit', 'vat_rate'],
    sorts: ['name', 'price', 'sku', 'vat_rate'],
    includes: ['tag', 'unit', 'account', 'vatRate'],
  },
  rate: {
    name: 'rate',
    fields: {
      name: requiredText(),
      price: { kind: 'number', required: true, min: 0, max: 999_999_999 },
      tag_id: { kind: 'reference', refers: 'tag', writeOnly: true },
    },
    filters: ['search'],
    sorts: ['name'],
    includes: ['tag'],
  },
  unit: {
    name: 'unit',
    fields: { name: requiredText(50), description: text() },
    filters: [],
    sorts: [],
    includes: [],
  },
  vat_rate: {
    name: 'vat_rate',
    fields: { name: requiredText(), rate: { kind: 'number', required: true, min: 0, max: 999 } },
    filters: ['search'],
    sorts: ['name', 'rate'],
    includes: [],
  },
  tag: {
    name: 'tag',
    fields: { name: requiredText() },
    filters: ['search'],
    sorts: ['name'],
    includes: [],
  },
  time: {
    name: 'time',
    fields: {
      description: requiredText(5000),
      project_id: { kind: 'reference', refers: 'project', required: true },
      rate_id: { kind: 'reference', refers: 'rate', required: true },
      amount: { kind: 'number', required: true, min: 0, max: 99_999 },
      tracked_at: { kind: 'date' },
      is_accountable: { kind: 'boolean' },
      is_locked: { kind: 'boolean' },
      locked_by_invoice: { kind: 'boolean', readOnly: true },
      costs: { kind: 'number', readOnly: true },
      custom_fields: customFields,
    },
    filters: [
      'search',
      'own',
      'date_range',
      'project',
      'company',
      'member',
      'rate',
      'locked_by_invoice',
      'is_accountable',
      'is_locked',
      'custom_field',
    ],
    sorts: ['tracked_at', 'amount'],
    includes: ['member.user.media', 'project.company.media', 'rate', 'lockedByInvoice'],
  },
  expense: {
    name: 'expense',
    fields: {
      name: requiredText(),
      description: text(5000),
      project_id: { kind: 'reference', refers: 'project' },
      company_id: { kind: 'reference', refers: 'company', column: 'customer_id' },
      amount: { kind: 'number', required: true, min: 0, max: 99_999_999_999 },
      spent_at: { kind: 'date' },
      approved_at: { kind: 'moment' },
      custom_fields: customFields,
    },
    filters: ['search', 'project', 'company', 'member', 'custom_field'],
    sorts: ['spent_at', 'amount', 'created_at'],
    includes: ['member.user.media', 'project.company.media'],
  },
  member: {
    name: 'member',
    fields: {},
    filters: ['search'],
    sorts: ['name', 'created_at', 'position', 'department'],
    includes: ['user.media', 'supervisor.user.media'],
    readOnly: true,
  },
};
