import { bigint, boolean, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { FileTrouble } from '#core/document/file-trouble';
import { bytes, moment, stamps } from '#store/schema/columns';

/** `received` waits for its turn; all others are results. */
export type IntakeState = 'received' | 'drafted' | 'joined' | 'skipped' | 'refused' | 'failed';

/** What hung on a mail. */
export interface MailAttachment {
  readonly name: string;
  /** `pdf`, `xlsx`, `image` … */
  readonly kind: string;
  /** Its text stands in the mail's. */
  readonly read: boolean;
}

export const mailbox = pgTable(
  'mailbox',
  {
    tenantId: uuid('tenant_id').notNull(),
    host: text('host').notNull(),
    port: integer('port').notNull(),
    security: text('security').$type<'tls' | 'starttls' | 'plain'>().notNull(),
    userName: text('user_name').notNull(),
    password: bytes('password').notNull(),
    folder: text('folder').notNull(),
    moveTo: text('move_to'),
    active: boolean('active').notNull().default(false),
    everySeconds: integer('every_seconds').notNull().default(60),
    readExisting: boolean('read_existing').notNull().default(false),
    fromEnvironment: boolean('from_environment').notNull().default(false),
    uidValidity: text('uid_validity'),
    lastUid: bigint('last_uid', { mode: 'number' }),
    lookedAt: moment('looked_at'),
    nextLookAt: moment('next_look_at').notNull().defaultNow(),
    error: text('error'),
    failures: integer('failures').notNull().default(0),
    leaseOwner: uuid('lease_owner'),
    leaseUntil: moment('lease_until'),
    version: integer('version').notNull().default(1),
    ...stamps(),
  },
  (t) => [primaryKey({ columns: [t.tenantId] })],
);

export const intakeMail = pgTable(
  'intake_mail',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    messageKey: text('message_key').notNull(),
    messageId: text('message_id'),
    uidValidity: text('uid_validity'),
    uid: bigint('uid', { mode: 'number' }),
    filed: boolean('filed').notNull().default(false),
    size: integer('size').notNull(),
    fileId: uuid('file_id'),
    state: text('state').$type<IntakeState>().notNull(),
    reason: text('reason'),
    /** In English, also where there are no troubles to say in another language. */
    detail: text('detail'),
    troubles: jsonb('troubles').$type<readonly FileTrouble[]>().notNull().default([]),
    attempts: integer('attempts').notNull().default(0),
    forced: boolean('forced').notNull().default(false),
    subject: text('subject'),
    senderName: text('sender_name'),
    senderEmail: text('sender_email'),
    sentAt: moment('sent_at'),
    text: text('text'),
    attachments: jsonb('attachments').$type<readonly MailAttachment[]>().notNull().default([]),
    offerId: uuid('offer_id'),
    receivedAt: moment('received_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const batch = pgTable(
  'batch',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    state: text('state').$type<'open' | 'running' | 'done'>().notNull(),
    total: integer('total').notNull().default(0),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const batchFile = pgTable(
  'batch_file',
  {
    tenantId: uuid('tenant_id').notNull(),
    batchId: uuid('batch_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    size: integer('size').notNull(),
    fileId: uuid('file_id').notNull(),
    state: text('state').$type<'waiting' | 'drafted' | 'failed'>().notNull(),
    /** In English, also where there are no troubles to say in another language. */
    error: text('error'),
    troubles: jsonb('troubles').$type<readonly FileTrouble[]>().notNull().default([]),
    attempts: integer('attempts').notNull().default(0),
    offerId: uuid('offer_id'),
    lines: integer('lines').notNull().default(0),
    unmatched: integer('unmatched').notNull().default(0),
    lowestScore: numeric('lowest_score', { precision: 5, scale: 4 }),
    reviewedAt: moment('reviewed_at'),
    reviewedBy: text('reviewed_by'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.batchId, t.id] })],
);
