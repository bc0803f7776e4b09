import { type Static, Type } from 'typebox';
import { customFields, listAnswer, listQuery, textOrNull, timeText, versionNumber } from '#doors/admin/contract/list';

const part = (maxLength: number, description: string) => Type.Optional(textOrNull(maxLength, description));

const address = Type.Object(
  {
    line1: part(200, 'Street and number.'),
    line2: part(200, 'Second line.'),
    zip: part(20, 'Postcode.'),
    city: part(100, 'City.'),
    country: part(60, 'Two-letter code, or a name.'),
  },
  { additionalProperties: false, description: 'Postal address; unknown parts are absent.' },
);

const fields = {
  kind: Type.Union([Type.Literal('company'), Type.Literal('person')], { description: '`company` or `person`.' }),
  name: Type.String({
    minLength: 1,
    maxLength: 300,
    pattern: '\\S',
    description: 'Unique; blanks and letter case do not matter.',
  }),
  email: Type.Union([Type.String({ format: 'email', maxLength: 254 }), Type.Null()], {
    description: 'E-mail address.',
  }),
  phone: textOrNull(100, 'Telephone.'),
  address,
  taxId: textOrNull(100, 'VAT number.'),
  language: Type.Union([Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$' }), Type.Null()], {
    description: 'Of texts to them.',
  }),
  currency: Type.Union([Type.String({ pattern: '^[A-Z]{3}$' }), Type.Null()], {
    description: "ISO 4217; null for the company's.",
  }),
  customerGroup: textOrNull(100, 'Decides which list prices hold.'),
  notes: Type.Union([Type.String({ maxLength: 10_000 }), Type.Null()], { description: 'For staff.' }),
  customFields,
};

export const customer = Type.Object(
  {
    id: Type.String({ description: 'Customer.' }),
    ...fields,
    source: Type.Union([Type.String(), Type.Null()], { description: 'Where they came from.' }),
    version: versionNumber,
    createdAt: timeText,
    updatedAt: timeText,
  },
  { title: 'Customer', description: 'A company or person we offer to.' },
);

const { name, ...others } = fields;

export const newCustomerBody = Type.Object(
  { name, ...Type.Partial(Type.Object(others)).properties },
  { additionalProperties: false, title: 'NewCustomer', description: 'A customer to make.' },
);

export const customerEdit = Type.Partial(Type.Object(fields), {
  additionalProperties: false,
  title: 'CustomerEdit',
  description: 'Fields to change; absent ones stay.',
});

const sort = Type.Union(
  [Type.Literal('name'), Type.Literal('-name'), Type.Literal('updatedAt'), Type.Literal('-updatedAt')],
  { description: 'A minus puts the largest first; `name` unless given.' },
);

export const customersQuery = listQuery(sort, {});
export const customersAnswer = listAnswer(customer, 'Customers');

export const customerOffersAnswer = listAnswer(
  Type.Object({
    id: Type.String({ description: 'Offer.' }),
    number: Type.Union([Type.String(), Type.Null()], { description: 'Number, when it has one.' }),
    name: Type.String({ description: 'Name.' }),
    status: Type.String({ description: '`draft`, `accepted`, `rejected` or `imported`.' }),
    currency: Type.String({ description: 'ISO 4217.' }),
    totalNet: Type.Number({ description: 'Net after discount.' }),
    totalGross: Type.Number({ description: 'With VAT.' }),
    itemCount: Type.Integer({ description: 'Lines.' }),
    createdAt: timeText,
    updatedAt: timeText,
  }),
  'CustomerOffers',
);

export const pageQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Rows a page, 50 unless given.' })),
    cursor: Type.Optional(Type.String({ maxLength: 2000, description: '`nextCursor` of the page before.' })),
  },
  { additionalProperties: false },
);

export type CustomerBody = Static<typeof customer>;
export type CustomerEdit = Static<typeof customerEdit>;
