import { bigint, boolean, date, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Candidate, MatchReason } from '#core/drafting/draft';
import type { Fact } from '#core/drafting/read-facts/fact';
import type { Sender } from '#core/drafting/read-sender/sender';
import type { Span } from '#core/drafting/span';
import type { CustomFields } from '#core/offer/custom-fields';
import type { OfferState } from '#core/offer/lifecycle';
import type { LineElement } from '#core/offer/line-element';
import type { DeliveryAddress, OfferLineKind } from '#core/offer/offer-content';
import type { PersonalizedTexts } from '#core/offer/offer-document';
import type { CustomerProposal, OfferFact } from '#core/offer/offer-intake';
import type { RequestSourceKind } from '#core/offer/request-source';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { PriceRule } from '#core/pricing/choose-price';
import type { LineDiscount, PriceBasis, TaxScope } from '#core/pricing/price-offer-input';
import type { PricedOffer } from '#core/pricing/priced-offer';
import { moment, stamps } from '#store/schema/columns';

export const request = pgTable(
  'request',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    text: text('text').notNull(),
    customerId: uuid('customer_id'),
    language: text('language'),
    userId: text('user_id'),
    sourceKind: text('source_kind').$type<RequestSourceKind>().notNull().default('pasted'),
    sourceName: text('source_name'),
    messageId: text('message_id'),
    subject: text('subject'),
    senderName: text('sender_name'),
    senderEmail: text('sender_email'),
    facts: jsonb('facts').$type<readonly Fact[]>().notNull().default([]),
    sender: jsonb('sender').$type<Sender>(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const offer = pgTable(
  'offer',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    serial: bigint('serial', { mode: 'number' }).generatedAlwaysAsIdentity(),
    origin: text('origin').notNull().default('drafts'),
    state: text('state').$type<OfferState>().notNull(),
    number: text('number'),
    name: text('name').notNull(),
    customerId: uuid('customer_id'),
    requestId: uuid('request_id'),
    language: text('language'),
    currency: text('currency').notNull(),
    priceBasis: text('price_basis').$type<PriceBasis>().notNull().default('net'),
    taxScope: text('tax_scope').$type<TaxScope>().notNull().default('rate'),
    discountPercent: numeric('discount_percent', { precision: 7, scale: 4 }).notNull().default('0'),
    discountAmount: numeric('discount_amount', { precision: 18, scale: 4 }).notNull().default('0'),
    cashRounding: numeric('cash_rounding', { precision: 18, scale: 4 }),
    vatLiable: boolean('vat_liable').notNull().default(true),
    notes: jsonb('notes').$type<string[]>().notNull().default([]),
    requestedDate: date('requested_date'),
    deliveryAddress: jsonb('delivery_address').$type<DeliveryAddress>(),
    facts: jsonb('facts').$type<OfferFact[]>().notNull().default([]),
    customerProposal: jsonb('customer_proposal').$type<CustomerProposal>(),
    rejectedSender: text('rejected_sender'),
    pricing: jsonb('pricing').$type<PricedOffer>().notNull(),
    totalNet: bigint('total_net', { mode: 'number' }).notNull().default(0),
    totalVat: bigint('total_vat', { mode: 'number' }).notNull().default(0),
    totalGross: bigint('total_gross', { mode: 'number' }).notNull().default(0),
    itemCount: integer('item_count').notNull().default(0),
    unmatchedCount: integer('unmatched_count').notNull().default(0),
    hiddenCount: integer('hidden_count').notNull().default(0),
    revision: integer('revision').notNull().default(0),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by'),
    updatedBy: text('updated_by'),
    drafted: jsonb('drafted').$type<RevisionSnapshot>(),
    draftUntouched: boolean('draft_untouched').notNull().default(false),
    issueDate: date('issue_date'),
    validUntil: date('valid_until'),
    lockedAt: moment('locked_at'),
    decidedAt: moment('decided_at'),
    contactId: uuid('contact_id'),
    projectId: uuid('project_id'),
    ownerId: text('owner_id'),
    description: text('description'),
    address: text('address'),
    header: text('header'),
    footer: text('footer'),
    hasPageBreakAfterHeader: boolean('has_page_break_after_header').notNull().default(false),
    hasPageBreakBeforeFooter: boolean('has_page_break_before_footer').notNull().default(false),
    customFields: jsonb('custom_fields').$type<CustomFields>().notNull().default({}),
    personalized: jsonb('personalized').$type<PersonalizedTexts>(),
    billedNet: bigint('billed_net', { mode: 'number' }).notNull().default(0),
    ...stamps(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** What a search looks through: see `searchText`. State, trash and customer are copies that triggers keep. */
export const offerSearch = pgTable(
  'offer_search',
  {
    tenantId: uuid('tenant_id').notNull(),
    offerId: uuid('offer_id').notNull(),
    state: text('state').$type<OfferState>().notNull(),
    trashed: boolean('trashed').notNull(),
    customerId: uuid('customer_id'),
    createdAt: moment('created_at').notNull(),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.offerId] })],
);

/** Kept by triggers; only the sum over the buckets means something. */
export const offerCount = pgTable(
  'offer_count',
  {
    tenantId: uuid('tenant_id').notNull(),
    state: text('state').$type<OfferState>().notNull(),
    trashed: boolean('trashed').notNull(),
    bucket: uuid('bucket').notNull(),
    n: bigint('n', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.state, t.trashed, t.bucket] })],
);

export const offerLine = pgTable(
  'offer_line',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    offerId: uuid('offer_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<OfferLineKind>().notNull().default('product'),
    productId: uuid('product_id'),
    sku: text('sku'),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    unit: text('unit'),
    quantity: numeric('quantity', { precision: 18, scale: 3 }),
    unitPrice: numeric('unit_price', { precision: 18, scale: 4 }),
    vatRate: numeric('vat_rate', { precision: 7, scale: 4 }),
    discount: jsonb('discount').$type<LineDiscount>(),
    optional: boolean('optional').notNull().default(false),
    priceMissing: boolean('price_missing').notNull().default(false),
    priceRule: jsonb('price_rule').$type<PriceRule>(),
    cost: numeric('cost', { precision: 18, scale: 4 }),
    net: bigint('net', { mode: 'number' }).notNull().default(0),
    vat: bigint('vat', { mode: 'number' }).notNull().default(0),
    gross: bigint('gross', { mode: 'number' }).notNull().default(0),
    requestItem: text('request_item').notNull().default(''),
    requestSpans: jsonb('request_spans').$type<readonly Span[]>().notNull().default([]),
    rationale: text('rationale').notNull().default(''),
    matchSource: text('match_source').$type<'exact' | 'semantic' | 'manual'>(),
    matchScore: numeric('match_score', { precision: 5, scale: 4 }),
    matchReason: text('match_reason').$type<MatchReason>(),
    alternatives: jsonb('alternatives').$type<readonly Candidate[]>().notNull().default([]),
    element: jsonb('element').$type<LineElement>(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const offerUnmatched = pgTable(
  'offer_unmatched',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    offerId: uuid('offer_id').notNull(),
    position: integer('position').notNull(),
    item: text('item').notNull(),
    reason: text('reason').notNull().default(''),
    spans: jsonb('spans').$type<readonly Span[]>().notNull().default([]),
    candidates: jsonb('candidates').$type<readonly Candidate[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const offerRevision = pgTable(
  'offer_revision',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    offerId: uuid('offer_id').notNull(),
    number: integer('number').notNull(),
    snapshot: jsonb('snapshot').$type<RevisionSnapshot>().notNull(),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    acceptedAt: moment('accepted_at'),
    issuedAt: moment('issued_at'),
    contentHash: text('content_hash'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
