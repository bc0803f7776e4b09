import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#store/schema/columns';

export const offerAnswer = pgTable(
  'offer_answer',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    offerId: uuid('offer_id').notNull(),
    action: text('action').$type<'approve' | 'reject'>().notNull(),
    revision: integer('revision').notNull(),
    agreedRevision: integer('agreed_revision').notNull(),
    contentHash: text('content_hash').notNull(),
    name: text('name'),
    comment: text('comment'),
    termsAccepted: boolean('terms_accepted').notNull().default(false),
    signatureFileId: uuid('signature_file_id'),
    chosen: uuid('chosen').array().notNull().default([]),
    ip: text('ip'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull().defaultNow(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
