import { bigint, boolean, date, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { CustomFields } from '#core/offer/custom-fields';
import type { LineElement } from '#core/offer/line-element';
import type { OfferLineKind } from '#core/offer/offer-content';
import type { PersonalizedTexts } from '#core/offer/offer-document';
import type { LineDiscount, PriceBasis, TaxScope } from '#core/pricing/price-offer-input';
import type { PricedOffer } from '#core/pricing/priced-offer';
import { moment, stamps } from '#store/schema/columns';

export const invoice = pgTable(
  'invoice',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    numberSequence: bigint('number_sequence', { mode: 'number' }).notNull(),
    name: text('name').notNull().default(''),
    sourceOfferId: uuid('source_offer_id'),
    customerId: uuid('customer_id'),
    contactId: uuid('contact_id'),
    projectId: uuid('project_id'),
    ownerId: text('owner_id'),
    language: text('language'),
    description: text('description'),
    address: text('address'),
    header: text('header'),
    footer: text('footer'),
    hasPageBreakAfterHeader: boolean('has_page_break_after_header').notNull().default(false),
    hasPageBreakBeforeFooter: boolean('has_page_break_before_footer').notNull().default(false),
    personalized: jsonb('personalized').$type<PersonalizedTexts>(),
    customFields: jsonb('custom_fields').$type<CustomFields>().notNull().default({}),
    currency: text('currency').notNull(),
    priceBasis: text('price_basis').$type<PriceBasis>().notNull().default('net'),
    taxScope: text('tax_scope').$type<TaxScope>().notNull().default('rate'),
    discountPercent: numeric('discount_percent', { precision: 7, scale: 4 }).notNull().default('0'),
    discountAmount: numeric('discount_amount', { precision: 18, scale: 4 }).notNull().default('0'),
    cashRounding: numeric('cash_rounding', { precision: 18, scale: 4 }),
    includeVat: boolean('include_vat').notNull().default(true),
    pricing: jsonb('pricing').$type<PricedOffer>().notNull(),
    totalNet: bigint('total_net', { mode: 'number' }).notNull().default(0),
    totalVat: bigint('total_vat', { mode: 'number' }).notNull().default(0),
    totalGross: bigint('total_gross', { mode: 'number' }).notNull().default(0),
    issuedAt: date('issued_at').notNull(),
    dueAt: date('due_at').notNull(),
    dueWithin: integer('due_within').notNull(),
    paidAt: date('paid_at'),
    reminded: integer('reminded').notNull().default(0),
    lockedAt: moment('locked_at'),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by'),
    updatedBy: text('updated_by'),
    searchText: text('search_text').notNull().default(''),
    ...stamps(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const invoiceLine = pgTable(
  'invoice_line',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
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
    net: bigint('net', { mode: 'number' }).notNull().default(0),
    vat: bigint('vat', { mode: 'number' }).notNull().default(0),
    gross: bigint('gross', { mode: 'number' }).notNull().default(0),
    element: jsonb('element').$type<LineElement>(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
