import { type Static, Type } from 'typebox';

const change = Type.Object({
  field: Type.String({ description: 'Name of the field.' }),
  before: Type.Unknown({ description: 'Its value before.' }),
  after: Type.Unknown({ description: 'Its value after.' }),
});

const textOrNone = Type.Union([Type.String(), Type.Null()]);
const line = {
  id: Type.String({ description: 'Line.' }),
  productId: textOrNone,
  sku: textOrNone,
  name: Type.String(),
  requestItem: Type.String(),
};

const countedLine = Type.Object({
  ...line,
  quantity: Type.Union([Type.Number(), Type.Null()]),
  unitPriceNet: Type.Union([Type.Number(), Type.Null()]),
});

export const difference = Type.Object(
  {
    header: Type.Array(change, { description: 'Fields of the offer that differ.' }),
    added: Type.Array(countedLine, { description: 'Lines that are new.' }),
    removed: Type.Array(countedLine, { description: 'Lines that are gone.' }),
    changed: Type.Array(Type.Object({ ...line, fields: Type.Array(change) }), {
      description: 'Lines that both have and that differ.',
    }),
    reordered: Type.Boolean({ description: 'Do the lines that both have stand in another order?' }),
    unmatched: Type.Object(
      { added: Type.Array(Type.String()), removed: Type.Array(Type.String()) },
      { description: 'Parts of the request that are open only after, or only before.' },
    ),
    totals: Type.Array(Type.Object({ field: Type.String(), before: Type.Number(), after: Type.Number() }), {
      description: '`net`, `vat`, `gross`, `payable` in major units, where they differ.',
    }),
  },
  { title: 'Difference', description: 'What changed between two states of an offer. Empty lists mean nothing.' },
);

export const differenceAnswer = Type.Object(
  { difference },
  { title: 'DifferenceAnswer', description: 'What changed.' },
);

export const differenceQuery = Type.Object({
  against: Type.Optional(
    Type.String({
      maxLength: 100,
      description: '`previous` (unless given), `drafted`, `current` (what changed since), or the id of a revision.',
    }),
  ),
});

export type DifferenceBody = Static<typeof difference>;
