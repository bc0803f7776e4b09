import { bigint, boolean, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { CompanySettings } from '#core/offer/company-settings';
import { bytes, moment, stamps, xid8 } from '#store/schema/columns';

export const tenant = pgTable('tenant', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  currency: text('currency').notNull().default('PLN'),
  language: text('language').notNull().default('en'),
  timeZone: text('time_zone').notNull().default('UTC'),
  defaultVatRate: numeric('default_vat_rate', { precision: 7, scale: 4 }).notNull().default('23'),
  settings: jsonb('settings').$type<Partial<CompanySettings>>().notNull().default({}),
  logoId: uuid('logo_id'),
  demo: boolean('demo').notNull().default(false),
  version: integer('version').notNull().default(1),
  ...stamps(),
});

export const file = pgTable(
  'file',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    mimeType: text('mime_type').notNull(),
    size: integer('size').notNull(),
    bytes: bytes('bytes').notNull(),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const event = pgTable(
  'event',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    tx: xid8('tx'),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    type: text('type').notNull(),
    subject: uuid('subject'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const audit = pgTable(
  'audit',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    tx: xid8('tx'),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    actorType: text('actor_type').notNull(),
    actorId: text('actor_id'),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    requestId: text('request_id'),
    createdAt: moment('created_at').notNull().defaultNow(),
    position: bigint('position', { mode: 'number' }),
    hash: bytes('hash'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const idempotency = pgTable(
  'idempotency',
  {
    tenantId: uuid('tenant_id').notNull(),
    door: text('door').notNull(),
    key: text('key').notNull(),
    route: text('route').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status'),
    response: text('response'),
    contentType: text('content_type'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.door, t.key] })],
);

export interface StoredAttachment {
  readonly name: string;
  readonly mimeType: string;
  readonly fileId: string;
}

export const outboxMail = pgTable(
  'outbox_mail',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    state: text('state').notNull().default('queued'),
    sender: text('sender').notNull(),
    recipients: text('recipients').array().notNull(),
    subject: text('subject').notNull(),
    textBody: text('text_body').notNull(),
    htmlBody: text('html_body'),
    attachments: jsonb('attachments').$type<StoredAttachment[]>().notNull().default([]),
    about: uuid('about'),
    error: text('error'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
