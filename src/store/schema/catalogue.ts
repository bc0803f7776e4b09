import { bigint, boolean, date, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Packaging } from '#core/catalogue/product';
import type { CustomFields } from '#core/offer/custom-fields';
import { moment, stamps } from '#store/schema/columns';

export const product = pgTable(
  'product',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    sku: text('sku').notNull(),
    eans: text('eans').array().notNull().default([]),
    name: text('name').notNull(),
    names: jsonb('names').$type<Record<string, string>>().notNull().default({}),
    description: text('description').notNull().default(''),
    descriptions: jsonb('descriptions').$type<Record<string, string>>().notNull().default({}),
    brand: text('brand'),
    category: text('category'),
    unit: text('unit').notNull().default('pcs'),
    packaging: jsonb('packaging').$type<Packaging[]>().notNull().default([]),
    vatRate: numeric('vat_rate', { precision: 7, scale: 4 }),
    cost: numeric('cost', { precision: 18, scale: 4 }),
    stock: numeric('stock', { precision: 18, scale: 3 }),
    leadDays: integer('lead_days'),
    attributes: jsonb('attributes').$type<Record<string, string>>().notNull().default({}),
    media: jsonb('media').$type<{ url: string; title: string }[]>().notNull().default([]),
    customFields: jsonb('custom_fields').$type<CustomFields>().notNull().default({}),
    remark: text('remark'),
    unitId: uuid('unit_id'),
    tagId: uuid('tag_id'),
    vatRateId: uuid('vat_rate_id'),
    revenueAccountNo: text('revenue_account_no'),
    isPercentage: boolean('is_percentage').notNull().default(false),
    isExcludedFromBudget: boolean('is_excluded_from_budget').notNull().default(false),
    sold: bigint('sold', { mode: 'number' }).notNull().default(0),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    ...stamps(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const productPrice = pgTable(
  'product_price',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    productId: uuid('product_id').notNull(),
    currency: text('currency').notNull(),
    amount: numeric('amount', { precision: 18, scale: 4 }).notNull(),
    validFrom: date('valid_from'),
    validTo: date('valid_to'),
    customerGroup: text('customer_group'),
    fromQuantity: numeric('from_quantity', { precision: 18, scale: 3 }).notNull().default('0'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const productLink = pgTable(
  'product_link',
  {
    tenantId: uuid('tenant_id').notNull(),
    productId: uuid('product_id').notNull(),
    kind: text('kind').$type<'substitute' | 'accessory'>().notNull(),
    otherId: uuid('other_id').notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.productId, t.kind, t.otherId] })],
);

/** A postal address; absent fields are unknown. */
export interface StoredAddress {
  readonly line1?: string;
  readonly line2?: string;
  readonly zip?: string;
  readonly city?: string;
  readonly country?: string;
}

/** What is agreed with one customer. */
export interface CustomerSettings {
  readonly autoSendInvoiceReminders?: boolean;
}

export const customer = pgTable(
  'customer',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<'company' | 'person'>().notNull().default('company'),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    source: text('source'),
    email: text('email'),
    phone: text('phone'),
    address: jsonb('address').$type<StoredAddress>().notNull().default({}),
    taxId: text('tax_id'),
    language: text('language'),
    currency: text('currency'),
    customerGroup: text('customer_group'),
    notes: text('notes').notNull().default(''),
    customFields: jsonb('custom_fields').$type<CustomFields>().notNull().default({}),
    description: text('description'),
    websiteUrl: text('website_url'),
    isArchived: boolean('is_archived').notNull().default(false),
    settings: jsonb('settings').$type<CustomerSettings>().notNull().default({}),
    tags: text('tags').array().notNull().default([]),
    searchText: text('search_text').notNull().default(''),
    version: integer('version').notNull().default(1),
    ...stamps(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const importRun = pgTable(
  'import',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    state: text('state').$type<'mapping' | 'queued' | 'running' | 'done' | 'failed'>().notNull(),
    phase: text('phase').$type<'read' | 'write' | 'index'>().notNull().default('read'),
    fileName: text('file_name').notNull(),
    fileId: uuid('file_id'),
    options: jsonb('options').$type<Record<string, unknown>>().notNull().default({}),
    preview: jsonb('preview').$type<Record<string, unknown>>().notNull().default({}),
    total: integer('total').notNull().default(0),
    read: integer('read').notNull().default(0),
    good: integer('good').notNull().default(0),
    bad: integer('bad').notNull().default(0),
    created: integer('created').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    error: text('error'),
    createdBy: text('created_by'),
    ...stamps(),
    finishedAt: moment('finished_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const importRow = pgTable(
  'import_row',
  {
    tenantId: uuid('tenant_id').notNull(),
    importId: uuid('import_id').notNull(),
    line: integer('line').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>(),
    problem: text('problem'),
    raw: text('raw'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.importId, t.line] })],
);
