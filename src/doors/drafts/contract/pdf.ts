import { type Static, Type } from 'typebox';

const strict = { additionalProperties: false } as const;
const date = (description: string) => Type.String({ format: 'date', description });

const party = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 300, description: 'Name.' }),
    address: Type.String({ maxLength: 2000, description: 'Address, lines by line break or comma.' }),
    nip: Type.Optional(Type.String({ maxLength: 100, description: 'Tax number.' })),
    contact: Type.Optional(Type.String({ maxLength: 500, description: 'Whom to ask.' })),
  },
  strict,
);

export const pdfBody = Type.Object(
  {
    offer: Type.Object(
      {
        number: Type.String({ minLength: 1, maxLength: 100, description: 'As printed.' }),
        issueDate: date('YYYY-MM-DD.'),
        validUntil: date('YYYY-MM-DD.'),
        currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.' }),
        discountPercent: Type.Optional(Type.Number({ minimum: 0, maximum: 100, description: 'Default 0.' })),
      },
      strict,
    ),
    seller: party,
    buyer: party,
    items: Type.Array(
      Type.Object(
        {
          sku: Type.Optional(Type.String({ maxLength: 200, description: 'Article number.' })),
          name: Type.String({ minLength: 1, maxLength: 2000, description: 'Name.' }),
          description: Type.Optional(Type.String({ maxLength: 20_000, description: 'Text.' })),
          quantity: Type.Number({ exclusiveMinimum: 0, maximum: 100_000_000, description: 'Quantity.' }),
          unit: Type.Optional(Type.String({ maxLength: 50, description: 'Default `szt.`' })),
          unitPriceNet: Type.Number({ minimum: 0, maximum: 1e12, description: 'Major units.' }),
          vatRate: Type.Number({ minimum: 0, maximum: 1, description: 'A fraction: 0.23.' }),
        },
        strict,
      ),
      { minItems: 1, maxItems: 2000 },
    ),
    terms: Type.Optional(
      Type.Object(
        {
          delivery: Type.Optional(Type.String({ maxLength: 5000, description: 'Delivery.' })),
          payment: Type.Optional(Type.String({ maxLength: 5000, description: 'Payment.' })),
          notes: Type.Optional(Type.String({ maxLength: 20_000, description: 'Anything else.' })),
        },
        strict,
      ),
    ),
  },
  { ...strict, title: 'PdfPayload', description: 'An offer that is not stored, to print.' },
);

export const pdfQuery = Type.Object(
  { download: Type.Optional(Type.String({ maxLength: 10, description: '`1`: as an attachment.' })) },
  { description: 'How to deliver.' },
);

export type PdfBody = Static<typeof pdfBody>;
