import { type Static, Type } from 'typebox';
import { deliveryAddress, requestedDate } from './intake.ts';
import { nullableId } from './offer.ts';
import { unmatchedEdit } from './unmatched-detail.ts';

const strict = { additionalProperties: false } as const;

const lineEdit = Type.Object(
  {
    id: Type.Optional(Type.String({ format: 'uuid', description: 'Line to keep with its price.' })),
    productId: Type.Optional(nullableId('Product of a new line.')),
    name: Type.Optional(Type.String({ maxLength: 2000, description: 'Replaces the copied name.' })),
    description: Type.Optional(Type.String({ maxLength: 20_000, description: 'Replaces the copied text.' })),
    quantity: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, maximum: 100_000_000, description: 'At most 3 decimals.' }),
    ),
    requestItem: Type.Optional(Type.String({ maxLength: 20_000, description: "The customer's words." })),
    rationale: Type.Optional(Type.String({ maxLength: 20_000, description: 'Why this product.' })),
    matchSource: Type.Optional(
      Type.Union([Type.Literal('exact'), Type.Literal('semantic'), Type.Literal('manual'), Type.Null()]),
    ),
    matchScore: Type.Optional(Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()])),
  },
  strict,
);

export const editBody = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'Working title.' })),
    customerId: Type.Optional(nullableId('Null detaches the customer.')),
    customerName: Type.Optional(
      Type.Union([Type.String({ minLength: 1, maxLength: 300 }), Type.Null()], {
        description: 'Found or created; null detaches.',
      }),
    ),
    status: Type.Optional(
      Type.Union([Type.Literal('draft'), Type.Literal('accepted'), Type.Literal('rejected')], {
        description: '`draft` is all that an accepted offer takes.',
      }),
    ),
    currency: Type.Optional(Type.String({ minLength: 3, maxLength: 3, description: 'ISO 4217. Reprices nothing.' })),
    items: Type.Optional(Type.Array(lineEdit, { maxItems: 2000, description: 'Replaces the lines.' })),
    unmatched: Type.Optional(Type.Array(unmatchedEdit, { maxItems: 2000, description: 'Replaces all.' })),
    notes: Type.Optional(
      Type.Array(Type.String({ maxLength: 20_000 }), { maxItems: 500, description: 'Replaces all.' }),
    ),
    requestedDate: Type.Optional(requestedDate),
    deliveryAddress: Type.Optional(Type.Union([deliveryAddress, Type.Null()])),
    facts: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.String({ format: 'uuid', description: 'Entry of the checklist.' }),
            checked: Type.Boolean({ description: 'Somebody has seen to it.' }),
          },
          strict,
        ),
        { maxItems: 500, description: 'Entries to check or uncheck; the others stay.' },
      ),
    ),
    discountPercent: Type.Optional(Type.Number({ minimum: 0, maximum: 100, description: 'Of the net sum.' })),
    discountAmount: Type.Optional(Type.Number({ minimum: 0, maximum: 1e12, description: 'Major units.' })),
  },
  { ...strict, title: 'EditOffer', description: 'Fields to change; absent ones stay.' },
);

export type EditOfferBody = Static<typeof editBody>;
