import { bigint, boolean, date, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { CustomFields } from '#core/offer/custom-fields';
import { moment, stamps } from '#store/schema/columns';

export const project = pgTable(
  'project',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    customerId: uuid('customer_id'),
    ownerId: text('owner_id'),
    startsAt: date('starts_at'),
    billingType: text('billing_type').$type<'flat' | 'hourly'>().notNull().default('flat'),
    costsLimit: numeric('costs_limit', { precision: 18, scale: 4 }),
    status: text('status').$type<'active' | 'completed'>().notNull().default('active'),
    isArchived: boolean('is_archived').notNull().default(false),
    isInternal: boolean('is_internal').notNull().default(false),
    customFields: jsonb('custom_fields').$type<CustomFields>().notNull().default({}),
    ...stamps(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const comment = pgTable(
  'comment',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    documentType: text('document_type').$type<'offer' | 'invoice'>().notNull(),
    documentId: uuid('document_id').notNull(),
    text: text('text').notNull(),
    isInternal: boolean('is_internal').notNull().default(true),
    authorType: text('author_type').$type<'member' | 'contact' | 'key'>().notNull(),
    authorId: text('author_id'),
    authorName: text('author_name'),
    ...stamps(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const activity = pgTable(
  'activity',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    serial: bigint('serial', { mode: 'number' }).generatedAlwaysAsIdentity(),
    documentType: text('document_type').$type<'offer' | 'invoice'>().notNull(),
    documentId: uuid('document_id').notNull(),
    event: text('event').notNull(),
    description: text('description').notNull(),
    causerType: text('causer_type').notNull(),
    causerId: text('causer_id'),
    causerName: text('causer_name'),
    properties: jsonb('properties').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const media = pgTable(
  'media',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    ownerType: text('owner_type').$type<'offer' | 'invoice' | 'user' | 'company'>().notNull(),
    ownerId: text('owner_id').notNull(),
    fileId: uuid('file_id').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    mimeType: text('mime_type').notNull(),
    collection: text('collection').notNull().default('attachments'),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
