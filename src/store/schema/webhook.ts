import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment, stamps } from '#store/schema/columns';

export const webhook = pgTable(
  'webhook',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    event: text('event').notNull(),
    url: text('url').notNull(),
    secret: text('secret').notNull(),
    isActive: boolean('is_active').notNull().default(true),
    failedCount: integer('failed_count').notNull().default(0),
    lastFailedAt: moment('last_failed_at'),
    ...stamps(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    webhookId: uuid('webhook_id').notNull(),
    eventId: uuid('event_id').notNull(),
    event: text('event').notNull(),
    body: text('body').notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'failed' | 'skipped'>().notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const webhookCall = pgTable(
  'webhook_call',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    webhookId: uuid('webhook_id').notNull(),
    deliveryId: uuid('delivery_id').notNull(),
    event: text('event').notNull(),
    attempt: integer('attempt').notNull(),
    status: integer('status'),
    error: text('error'),
    durationMs: integer('duration_ms').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
