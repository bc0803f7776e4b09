import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ChatPart } from '#core/chat/chat-part';
import { moment, stamps } from '#store/schema/columns';

export const chatThread = pgTable(
  'chat_thread',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    offerId: uuid('offer_id').notNull(),
    title: text('title').notNull(),
    createdBy: text('created_by'),
    ...stamps(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const chatMessage = pgTable(
  'chat_message',
  {
    tenantId: uuid('tenant_id').notNull(),
    threadId: uuid('thread_id').notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    role: text('role').$type<'user' | 'assistant'>().notNull(),
    parts: jsonb('parts').$type<readonly ChatPart[]>().notNull(),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.threadId, t.id] })],
);
