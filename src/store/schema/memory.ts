import { boolean, integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { MatchReason } from '#core/drafting/draft';
import type { CorrectionKind } from '#core/memory/find-corrections';
import { moment, stamps } from '#store/schema/columns';

/** A wording that means a product; without a customer for everybody. */
export const learnedAlias = pgTable(
  'learned_alias',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id'),
    key: text('key').notNull(),
    requestItem: text('request_item').notNull(),
    productId: uuid('product_id').notNull(),
    active: boolean('active').notNull().default(true),
    strength: integer('strength').notNull().default(1),
    uses: integer('uses').notNull().default(0),
    lastUsedAt: moment('last_used_at'),
    offerId: uuid('offer_id'),
    taughtBy: text('taught_by'),
    version: integer('version').notNull().default(1),
    ...stamps(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const correction = pgTable(
  'correction',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    offerId: uuid('offer_id').notNull(),
    lineId: uuid('line_id').notNull(),
    kind: text('kind').$type<CorrectionKind>().notNull(),
    requestItem: text('request_item').notNull().default(''),
    words: text('words').array().notNull().default([]),
    fromProduct: uuid('from_product'),
    toProduct: uuid('to_product'),
    fromQuantity: numeric('from_quantity', { precision: 18, scale: 3 }),
    toQuantity: numeric('to_quantity', { precision: 18, scale: 3 }),
    matchReason: text('match_reason').$type<MatchReason>(),
    matchScore: numeric('match_score', { precision: 5, scale: 4 }),
    customerId: uuid('customer_id'),
    userId: text('user_id'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** Words that mean the same; the first is the one that is meant. */
export const synonymGroup = pgTable(
  'synonym_group',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    key: text('key').notNull(),
    words: text('words').array().notNull(),
    language: text('language'),
    source: text('source').$type<'manual' | 'learned' | 'import'>().notNull().default('manual'),
    state: text('state').$type<'active' | 'proposed' | 'off'>().notNull().default('active'),
    support: integer('support').notNull().default(0),
    version: integer('version').notNull().default(1),
    ...stamps(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const synonymOff = pgTable(
  'synonym_off',
  {
    tenantId: uuid('tenant_id').notNull(),
    concept: text('concept').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.concept] })],
);

/** What is taken when a request does not say; without a customer the company's. */
export const houseStandard = pgTable(
  'house_standard',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id'),
    attribute: text('attribute').notNull(),
    value: text('value').notNull(),
    version: integer('version').notNull().default(1),
    ...stamps(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
