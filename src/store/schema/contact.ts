import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { CustomFields } from '#core/offer/custom-fields';
import { moment, stamps } from '#store/schema/columns';

export const contact = pgTable(
  'contact',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id'),
    firstname: text('firstname'),
    lastname: text('lastname'),
    position: text('position'),
    companyName: text('company_name'),
    email: text('email'),
    phoneLandline: text('phone_landline'),
    phoneMobile: text('phone_mobile'),
    address: text('address'),
    addressLine2: text('address_line_2'),
    city: text('city'),
    zip: text('zip'),
    state: text('state'),
    country: text('country'),
    remarks: text('remarks'),
    preferredLanguage: text('preferred_language'),
    salutation: text('salutation'),
    customFields: jsonb('custom_fields').$type<CustomFields>().notNull().default({}),
    version: integer('version').notNull().default(1),
    ...stamps(),
    deletedAt: moment('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
