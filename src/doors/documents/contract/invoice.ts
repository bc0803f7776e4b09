import { type Static, Type } from 'typebox';
import { newElement } from '#doors/documents/contract/offer';
import { customFieldsSchema, dateSchema } from '#doors/documents/contract/resource-body';

const nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);
const id = () => Type.String({ minLength: 10, maxLength: 100 });
const html = () =>
  Type.Optional(nullable(Type.String({ maxLength: 100_000, description: 'HTML with merge fields; cleaned.' })));
const date = () => Type.Optional(nullable(dateSchema));

const invoiceFields = {
  name: Type.Optional(nullable(Type.String({ maxLength: 255 }))),
  project_id: Type.Optional(nullable(id())),
  include_vat: Type.Optional(Type.Boolean({ description: 'False: no VAT on any element.' })),
  issued_at: Type.Optional(dateSchema),
  due_at: date(),
  due_within: Type.Optional(
    Type.Union([Type.Integer({ minimum: 0, maximum: 365 }), Type.Null()], {
      description: 'Days until it is due, where `due_at` is empty.',
    }),
  ),
  paid_at: date(),
  locked_at: date(),
  reminded: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 100, description: 'How often the debtor was reminded.' }),
  ),
  description: Type.Optional(nullable(Type.String({ maxLength: 20_000, description: 'For staff only.' }))),
  address: html(),
  header: html(),
  footer: html(),
  has_page_break_after_header: Type.Optional(Type.Boolean()),
  has_page_break_before_footer: Type.Optional(Type.Boolean()),
  custom_fields: Type.Optional(customFieldsSchema),
};

export const createInvoiceBody = Type.Object(
  {
    contact_id: id(),
    ...invoiceFields,
    elements: Type.Optional(Type.Array(newElement, { maxItems: 500, description: 'Elements to begin with.' })),
  },
  { additionalProperties: true, title: 'InvoiceCreate' },
);

export const editInvoiceBody = Type.Object(
  { contact_id: Type.Optional(id()), ...invoiceFields },
  { additionalProperties: true, title: 'InvoiceEdit' },
);

export const sendInvoiceBody = Type.Object(
  {
    recipients: Type.Optional(
      nullable(Type.String({ maxLength: 8000, description: 'Addresses, separated by `;`; the contact unless given.' })),
    ),
    message: Type.Optional(nullable(Type.String({ maxLength: 20_000 }))),
    increaseDunningLevel: Type.Optional(Type.Boolean({ description: 'The mail is a reminder.' })),
    ccToOwner: Type.Optional(Type.Boolean()),
    adjustDates: Type.Optional(
      Type.Boolean({ description: 'It is issued today, and due as many days later as before.' }),
    ),
  },
  { additionalProperties: true, title: 'SendInvoice' },
);

export const billOfferBody = Type.Object(
  {
    elements: Type.Optional(
      Type.Union(
        [Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 1, maxItems: 1000 }), Type.Null()],
        {
          description: 'Elements of the offer; all that are not billed yet unless given.',
        },
      ),
    ),
  },
  { additionalProperties: true, title: 'BillOffer' },
);

export const paymentBody = Type.Object(
  {
    amount: Type.Number({ exclusiveMinimum: 0, maximum: 1e12, description: 'At most what is open; major units.' }),
    paid_at: Type.Optional(Type.Union([dateSchema, Type.Null()], { description: 'Today unless given.' })),
    note: Type.Optional(nullable(Type.String({ maxLength: 500 }))),
  },
  { additionalProperties: true, title: 'InvoicePayment' },
);

const time = Type.Union([Type.String({ example: '2026-03-02T09:15:00.000000Z' }), Type.Null()]);
const text = Type.Union([Type.String(), Type.Null()]);

/** An invoice in answers. Relations that were asked for stand beside. */
export const invoiceAnswer = Type.Object(
  {
    id: Type.String(),
    number: Type.String({ example: 'R-00042' }),
    number_sequence: Type.Integer(),
    name: text,
    description: text,
    status: Type.String({ description: 'draft, pending, overdue, dunned or paid.' }),
    issued_at: time,
    due_at: time,
    due_within: Type.Integer(),
    paid_at: time,
    locked_at: time,
    is_paid: Type.Boolean(),
    is_locked: Type.Boolean(),
    is_overdue: Type.Boolean(),
    reminded: Type.Integer(),
    include_vat: Type.Boolean(),
    address: text,
    header: text,
    footer: text,
    has_page_break_after_header: Type.Boolean(),
    has_page_break_before_footer: Type.Boolean(),
    address_personalized: text,
    header_personalized: text,
    footer_personalized: text,
    total: Type.Number({ description: 'Net, in major units.' }),
    total_with_vat: Type.Number(),
    paid_total: Type.Number({ description: 'What was paid of it.' }),
    open_total: Type.Number(),
    vat_detailed: Type.Record(
      Type.String(),
      Type.Object({ rate: Type.Number(), net: Type.Number(), tax: Type.Number() }),
    ),
    currency: Type.String(),
    pdf_url: Type.String(),
    custom_fields: Type.Record(Type.String(), Type.Unknown()),
    version: Type.Integer(),
    updated_at: time,
    created_at: time,
    deleted_at: time,
  },
  { title: 'Invoice', additionalProperties: true },
);

export type InvoiceBody = Partial<Static<typeof createInvoiceBody>>;
export type InvoiceAnswer = Static<typeof invoiceAnswer>;
