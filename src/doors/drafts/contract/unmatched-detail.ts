import { type Static, Type } from 'typebox';

export const candidate = Type.Object(
  {
    productId: Type.String({ description: 'Product that was considered.' }),
    sku: Type.String({ description: 'Its article number.' }),
    name: Type.String({ description: 'Its name.' }),
    score: Type.Number({ description: '0–1.' }),
  },
  { title: 'Candidate', description: 'A runner-up, best first.' },
);

export const span = Type.Array(Type.Integer({ minimum: 0 }), { minItems: 2, maxItems: 2 });

export const unmatchedDetail = Type.Object(
  {
    id: Type.String({ description: 'The open part itself.' }),
    item: Type.String({ description: "The customer's words." }),
    reason: Type.String({ description: 'Why no product was chosen.' }),
    position: Type.Integer({ description: 'Order.' }),
    spans: Type.Optional(Type.Array(span, { description: 'Where it stands in `clientRequest`, UTF-16 offsets.' })),
    candidates: Type.Optional(Type.Array(candidate, { description: 'What came close.' })),
  },
  { title: 'UnmatchedDetail', description: 'A part of the request that no line answers.' },
);

const strict = { additionalProperties: false } as const;

const knownCandidate = Type.Object(
  {
    productId: Type.String({ format: 'uuid', description: 'Product that was considered.' }),
    sku: Type.String({ maxLength: 200 }),
    name: Type.String({ maxLength: 2000 }),
    score: Type.Number({ minimum: 0, maximum: 1 }),
  },
  strict,
);

/** A part to keep, or one that comes back. */
export const unmatchedEdit = Type.Union([
  Type.String({ maxLength: 20_000 }),
  Type.Object(
    {
      id: Type.Optional(Type.String({ format: 'uuid', description: 'Known open part.' })),
      item: Type.String({ maxLength: 20_000, description: "The customer's words." }),
      reason: Type.Optional(Type.String({ maxLength: 20_000, description: 'Why it is open.' })),
      position: Type.Optional(Type.Integer({ description: 'Ignored: the order of the array counts.' })),
      spans: Type.Optional(
        Type.Array(span, { maxItems: 100, description: 'Where it stands, for a part that comes back. Else ignored.' }),
      ),
      candidates: Type.Optional(
        Type.Array(knownCandidate, { maxItems: 10, description: 'What came close, for a part that comes back.' }),
      ),
    },
    strict,
  ),
]);

export type UnmatchedDetail = Static<typeof unmatchedDetail>;
