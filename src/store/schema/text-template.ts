import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { TemplateElement, TemplateKind } from '#core/offer/template';
import { stamps } from '#store/schema/columns';

/** Texts that documents begin with, snippets, and whole documents to start from. */
export const textTemplate = pgTable(
  'text_template',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<TemplateKind>().notNull(),
    language: text('language'),
    name: text('name').notNull(),
    html: text('html').notNull().default(''),
    footer: text('footer').notNull().default(''),
    elements: jsonb('elements').$type<readonly TemplateElement[]>().notNull().default([]),
    isDefault: boolean('is_default').notNull().default(false),
    version: integer('version').notNull().default(1),
    ...stamps(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
