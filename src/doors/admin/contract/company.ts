import { type Static, Type } from 'typebox';

const address = Type.Object(
  {
    line1: Type.String({ maxLength: 200, description: 'Street and number.' }),
    line2: Type.String({ maxLength: 200, description: 'Second line.' }),
    zip: Type.String({ maxLength: 20, description: 'Postcode.' }),
    city: Type.String({ maxLength: 100, description: 'City.' }),
    country: Type.String({ maxLength: 60, description: 'Two-letter code, or a name.' }),
  },
  { additionalProperties: false, description: 'Postal address; empty text where unknown.' },
);

const fields = {
  name: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S', description: 'As printed on offers.' }),
  address,
  taxId: Type.String({ maxLength: 100, description: 'VAT number.' }),
  email: Type.String({ maxLength: 200, description: 'Printed on offers.' }),
  phone: Type.String({ maxLength: 100, description: 'Printed on offers.' }),
  website: Type.String({ maxLength: 200, description: 'Printed on offers.' }),
  currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217; of new offers.' }),
  language: Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$', description: 'Of texts without a better choice.' }),
  timeZone: Type.String({ minLength: 1, maxLength: 60, description: 'IANA name, e.g. `Europe/Zurich`.' }),
  defaultVatRate: Type.String({ pattern: '^\\d{1,2}(\\.\\d{1,4})?$', description: 'Percent.' }),
  accentColor: Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description: 'Of documents and customer pages.' }),
  marginFloorPercent: Type.Number({ minimum: 0, maximum: 100, description: 'Staff are warned below it.' }),
  validityDays: Type.Integer({ minimum: 1, maximum: 3650, description: 'How long an offer holds.' }),
  paymentTerms: Type.String({ maxLength: 5000, description: 'Printed on offers.' }),
  deliveryTerms: Type.String({ maxLength: 5000, description: 'Printed on offers.' }),
  textLanguage: Type.Union(
    [
      Type.Literal('request'),
      Type.Literal('en'),
      Type.Literal('de'),
      Type.Literal('fr'),
      Type.Literal('it'),
      Type.Literal('pl'),
    ],
    { description: 'Language of rationales: that of the request, or a fixed one.' },
  ),
  unmatchedFormat: Type.Union([Type.Literal('strings'), Type.Literal('objects')], {
    description: 'Wire form of `unmatched` at the drafts door.',
  }),
  vatLiable: Type.Boolean({
    description: 'False: every line counts at 0, and documents show no VAT. Drafts follow a change soon after.',
  }),
  showTerms: Type.Boolean({ description: 'The client agrees to the terms when approving.' }),
  showSignature: Type.Boolean({ description: 'The client signs when approving.' }),
  reminderBeforeDays: Type.Integer({
    minimum: 0,
    maximum: 90,
    description: 'Days before an offer ends on which the client is reminded; 0 for never.',
  }),
  reminderAfterDays: Type.Integer({
    minimum: 0,
    maximum: 90,
    description: 'Days of silence after which the client is reminded; 0 for never.',
  }),
  iban: Type.String({ maxLength: 42, description: 'Account on invoices; empty for none.' }),
};

export const company = Type.Object(
  {
    id: Type.String({ description: 'Tenant.' }),
    ...fields,
    demo: Type.Boolean({ description: 'The demo company.' }),
    logoUrl: Type.Union([Type.String(), Type.Null()], { description: 'Picture, or null.' }),
    version: Type.Integer({ description: 'Grows with every change; also the ETag.' }),
  },
  { title: 'Company', description: 'The company and its settings.' },
);

export const companyEdit = Type.Partial(Type.Object(fields), {
  additionalProperties: false,
  title: 'CompanyEdit',
  description: 'Fields to change; absent ones stay.',
});

export const session = Type.Object(
  {
    user: Type.Object({
      id: Type.String({ description: 'Person.' }),
      name: Type.String({ description: 'Name.' }),
      email: Type.String({ description: 'Address.' }),
    }),
    role: Type.String({ description: 'owner, admin, member or viewer.' }),
    company,
    doors: Type.Array(Type.String(), { description: 'Doors that are open here.' }),
    people: Type.Integer({ description: 'How many work here.' }),
    products: Type.Integer({ description: 'How many products there are, counted to 10,000.' }),
    offers: Type.Integer({ description: 'How many offers there are, counted to 10,000.' }),
  },
  { title: 'Session', description: 'Who is signed in, and where.' },
);

export type CompanyBody = Static<typeof company>;
export type CompanyEdit = Static<typeof companyEdit>;
export type SessionBody = Static<typeof session>;
