import { type Static, Type } from 'typebox';
import { customFieldsSchema, dateSchema } from '#doors/documents/contract/resource-body';

const nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);
const html = () =>
  Type.Optional(nullable(Type.String({ maxLength: 100_000, description: 'HTML with merge fields; cleaned.' })));
const date = () => Type.Optional(nullable(dateSchema));
const id = () => Type.String({ minLength: 10, maxLength: 100 });

const offerFields = {
  name: Type.Optional(nullable(Type.String({ maxLength: 255 }))),
  project_id: Type.Optional(nullable(id())),
  locked_at: date(),
  approved_at: date(),
  valid_until: date(),
  header: html(),
  footer: html(),
  description: Type.Optional(nullable(Type.String({ maxLength: 20_000, description: 'For staff only.' }))),
  has_page_break_after_header: Type.Optional(Type.Boolean()),
  has_page_break_before_footer: Type.Optional(Type.Boolean()),
  custom_fields: Type.Optional(customFieldsSchema),
};

const decimal = (most: number) => Type.Number({ minimum: -most, maximum: most });

const elementFields = {
  description: Type.Optional(nullable(Type.String({ maxLength: 20_000 }))),
  remark: Type.Optional(nullable(Type.String({ maxLength: 10_000 }))),
  unit: Type.Optional(nullable(Type.String({ maxLength: 50 }))),
  quantity: Type.Optional(Type.Union([decimal(10_000_000), Type.Null()])),
  amount: Type.Optional(Type.Union([decimal(1_000_000_000), Type.Null()])),
  discount_type: Type.Optional(
    Type.Unsafe<'percentage' | 'fixed' | null>({
      enum: ['percentage', 'fixed', null],
      description: 'Of `discount_value`.',
    }),
  ),
  discount_value: Type.Optional(Type.Union([Type.Number({ minimum: 0, maximum: 1_000_000_000 }), Type.Null()])),
  vat_rate_id: Type.Optional(nullable(id())),
  vat_rate: Type.Optional(
    Type.Union([Type.Number({ minimum: 0, maximum: 100 }), Type.Null()], {
      description: 'Percent, for a line without a rate of the list; ignored beside `vat_rate_id`.',
    }),
  ),
  tag_id: Type.Optional(nullable(id())),
  product_id: Type.Optional(nullable(id())),
  is_optional: Type.Optional(Type.Boolean()),
  is_external: Type.Optional(Type.Boolean()),
  is_excluded_from_budget: Type.Optional(Type.Boolean()),
  page_break: Type.Optional(Type.Unsafe<'before' | 'after' | null>({ enum: ['before', 'after', null] })),
  revenue_account_no: Type.Optional(nullable(Type.String({ maxLength: 50 }))),
  order: Type.Optional(
    Type.Number({ minimum: -1_000_000, maximum: 1_000_000, description: 'Place among the elements, from 1.' }),
  ),
};

const type = Type.Unsafe<'paragraph' | 'heading' | 'percentage' | 'subtotal'>({
  type: 'string',
  enum: ['paragraph', 'heading', 'percentage', 'subtotal'],
});
const name = Type.String({ minLength: 1, maxLength: 1000 });
const documentType = Type.Unsafe<string>({
  type: 'string',
  enum: ['Modules\\Salesforce\\Offer', 'Modules\\Salesforce\\Invoice'],
});

export const newElement = Type.Object({ ...elementFields, type, name }, { additionalProperties: true });

export const createOfferBody = Type.Object(
  {
    contact_id: id(),
    ...offerFields,
    address: html(),
    elements: Type.Optional(Type.Array(newElement, { maxItems: 500, description: 'Elements to begin with.' })),
  },
  { additionalProperties: true, title: 'OfferCreate' },
);

export const editOfferBody = Type.Object(
  { contact_id: Type.Optional(id()), ...offerFields, address: Type.Optional(Type.String({ maxLength: 100_000 })) },
  { additionalProperties: true, title: 'OfferEdit' },
);

export const createElementBody = Type.Object(
  {
    document_type: documentType,
    document_id: Type.String({ minLength: 1, maxLength: 100 }),
    ...elementFields,
    type,
    name,
  },
  { additionalProperties: true, title: 'ElementCreate' },
);

export const editElementBody = Type.Object(
  {
    document_type: Type.Optional(documentType),
    document_id: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    ...elementFields,
    type: Type.Optional(type),
    name: Type.Optional(name),
  },
  { additionalProperties: true, title: 'ElementEdit' },
);

export const addProductsBody = Type.Object(
  {
    products: Type.Array(Type.String({ minLength: 10, maxLength: 100 }), { minItems: 1, maxItems: 500 }),
    beforeOrder: Type.Optional(Type.Union([Type.Number({ minimum: -1_000_000, maximum: 1_000_000 }), Type.Null()])),
  },
  { additionalProperties: true, title: 'AddProducts' },
);

export const addElementsBody = Type.Object(
  {
    elements: Type.Array(newElement, { minItems: 1, maxItems: 500 }),
    beforeOrder: Type.Optional(Type.Union([Type.Number({ minimum: -1_000_000, maximum: 1_000_000 }), Type.Null()])),
  },
  { additionalProperties: true, title: 'AddElements' },
);

export const sendOfferBody = Type.Object(
  {
    email: Type.Optional(nullable(Type.String({ maxLength: 8000, description: 'Addresses, separated by `;`.' }))),
    message: Type.Optional(nullable(Type.String({ maxLength: 20_000 }))),
    ccToOwner: Type.Optional(Type.Boolean()),
    attachments: Type.Optional(
      Type.Union([Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 }), Type.Null()]),
    ),
  },
  { additionalProperties: true, title: 'SendOffer' },
);

export const commentBody = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 5000, pattern: '\\S', description: 'Plain text.' }),
    is_internal: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: true, title: 'CommentWrite' },
);

export type OfferBody = Partial<Static<typeof createOfferBody>>;
export type ElementBody = Static<typeof editElementBody>;
