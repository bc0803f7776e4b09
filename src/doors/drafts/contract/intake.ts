import { Type } from 'typebox';

const text = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }));
const nullableText = (description: string) => Type.Union([Type.String(), Type.Null()], { description });

export const deliveryAddress = Type.Object(
  {
    line1: text('Street and number.'),
    line2: text('Name of the place, floor, company.'),
    zip: text('Postcode.'),
    city: text('Town.'),
    country: text('ISO 3166, when it was named.'),
  },
  { additionalProperties: false, title: 'DeliveryAddress', description: 'Absent parts are unknown.' },
);

export const requestedDate = Type.Union([Type.String({ format: 'date' }), Type.Null()], {
  description: 'ISO date by which the goods are wanted.',
});

export const factKind = Type.Union(
  [
    Type.Literal('delivery_date'),
    Type.Literal('delivery_place'),
    Type.Literal('payment'),
    Type.Literal('budget'),
    Type.Literal('question'),
    Type.Literal('contact'),
    Type.Literal('other'),
  ],
  { description: 'What it is about.' },
);

const factValue = Type.Object(
  {
    date: Type.Optional(Type.String({ description: 'ISO date: the day, or the last of those named.' })),
    earliest: Type.Optional(Type.String({ description: 'ISO date: the first day, when several are named.' })),
    address: Type.Optional(deliveryAddress),
    pickup: Type.Optional(Type.Boolean({ description: 'The goods are fetched.' })),
    days: Type.Optional(Type.Number({ description: 'Payment target.' })),
    method: Type.Optional(
      Type.String({ description: '`invoice`, `prepayment`, `card`, `cash`, `debit` or `transfer`.' }),
    ),
    percent: Type.Optional(Type.Number({ description: 'Cash discount or rebate asked for.' })),
    amount: Type.Optional(Type.String({ description: 'Decimal, major units.' })),
    currency: Type.Optional(Type.String({ description: 'ISO 4217.' })),
    email: Type.Optional(Type.String({ description: 'Where to write.' })),
    phone: Type.Optional(Type.String({ description: 'Where to call, as written.' })),
  },
  { title: 'FactValue', description: 'What could be read out of a fact; absent parts were not said.' },
);

export const fact = Type.Object(
  {
    id: Type.String({ description: 'The entry itself.' }),
    kind: factKind,
    text: Type.String({ description: "The client's words, verbatim." }),
    span: Type.Array(Type.Integer({ minimum: 0 }), {
      minItems: 2,
      maxItems: 2,
      description: 'Where they stand in `clientRequest`, UTF-16 offsets.',
    }),
    value: Type.Union([factValue, Type.Null()]),
    checked: Type.Boolean({ description: 'Somebody has seen to it.' }),
  },
  { title: 'Fact', description: 'A part of the request that is no item: an entry of the checklist.' },
);

export const sender = Type.Object(
  {
    name: nullableText('Person.'),
    company: nullableText('Company.'),
    role: nullableText('As signed.'),
    email: nullableText('Lower case.'),
    phone: nullableText('As written.'),
    domain: nullableText('Of the address; null for mail services that everybody uses.'),
    address: Type.Union([deliveryAddress, Type.Null()]),
    taxId: nullableText('VAT id.'),
    source: Type.Union([Type.Literal('header'), Type.Literal('signature'), Type.Literal('both')]),
  },
  { title: 'Sender', description: 'Who wrote the request, by its headers and signature.' },
);

export const customerProposal = Type.Object(
  {
    customerId: nullableText('A known customer, or null to make one.'),
    name: Type.String({ description: 'Name of that customer.' }),
    contact: Type.Union([
      Type.Object({
        contactId: nullableText('A known contact, or null to make one.'),
        firstname: nullableText('First names.'),
        lastname: nullableText('Last name.'),
        position: nullableText('Role in the company.'),
        email: nullableText('Address.'),
        phone: nullableText('Telephone.'),
      }),
      Type.Null(),
    ]),
    source: Type.Union(
      [
        Type.Literal('email'),
        Type.Literal('contact'),
        Type.Literal('tax_id'),
        Type.Literal('domain'),
        Type.Literal('name'),
        Type.Literal('new'),
      ],
      { description: 'By what the customer was recognised; `new`: nobody was.' },
    ),
    state: Type.Union([Type.Literal('open'), Type.Literal('confirmed'), Type.Literal('rejected')]),
  },
  { title: 'CustomerProposal', description: 'Who the request seems to come from. Confirmed or rejected by one call.' },
);
