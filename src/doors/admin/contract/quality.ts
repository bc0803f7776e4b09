import { type Static, Type } from 'typebox';
import { timeText } from '#doors/admin/contract/list';

const sums = {
  offers: Type.Integer({ description: 'Drafted offers that were accepted.' }),
  draftedLines: Type.Integer({ description: 'Lines that the engine proposed.' }),
  keptLines: Type.Integer({ description: 'Of those, left as they were.' }),
  productChanged: Type.Integer({ description: 'Got another product.' }),
  quantityChanged: Type.Integer({ description: 'Only got another quantity.' }),
  removed: Type.Integer({ description: 'Were taken off.' }),
  added: Type.Integer({ description: 'Lines that people added.' }),
  editRate: Type.Union([Type.Number(), Type.Null()], {
    description: 'Human edit rate, 0–1: changed, removed and added lines of all; null without any.',
  }),
  medianSecondsToAccept: Type.Union([Type.Number(), Type.Null()], { description: 'From draft to accepting.' }),
};

export const quality = Type.Object(
  {
    from: Type.String({ format: 'date', description: 'First day.' }),
    to: Type.String({ format: 'date', description: 'Last day.' }),
    ...sums,
    calibration: Type.Array(
      Type.Object({
        from: Type.Number({ description: 'Lowest match score of the bin.' }),
        to: Type.Number({ description: 'Highest.' }),
        lines: Type.Integer({ description: 'Lines scored so.' }),
        kept: Type.Integer({ description: 'Of those, the lines that kept their product.' }),
        share: Type.Union([Type.Number(), Type.Null()], { description: 'kept / lines.' }),
      }),
      { description: 'By tenth of the match score; exact lines are left out.' },
    ),
    calibrationError: Type.Union([Type.Number(), Type.Null()], { description: 'Expected calibration error, 0–1.' }),
    weeks: Type.Array(Type.Object({ week: Type.String({ format: 'date', description: 'Its Monday.' }), ...sums }), {
      description: 'The oldest first; weeks without offers are absent.',
    }),
    correctedProducts: Type.Array(
      Type.Object({
        productId: Type.String(),
        sku: Type.Union([Type.String(), Type.Null()]),
        name: Type.Union([Type.String(), Type.Null()]),
        corrections: Type.Integer(),
      }),
      { description: 'Proposed products that people replaced or took off most.' },
    ),
    correctedWords: Type.Array(Type.Object({ word: Type.String(), corrections: Type.Integer() }), {
      description: 'Words of corrected wordings.',
    }),
    wanted: Type.Array(
      Type.Object({
        item: Type.String({ description: 'As somebody wrote it last.' }),
        count: Type.Integer({ description: 'Times asked for.' }),
        customers: Type.Integer({ description: 'Different known customers.' }),
        quantity: Type.Number({ description: 'Sum of what was asked for.' }),
        lastAskedAt: timeText,
      }),
      { description: 'What the catalogue lacks, the most wanted first.' },
    ),
  },
  { title: 'Quality', description: 'How well drafts were, from what people made of them.' },
);

export const qualityQuery = Type.Object(
  {
    from: Type.Optional(Type.String({ format: 'date', description: 'First day; 90 days before `to` unless given.' })),
    to: Type.Optional(Type.String({ format: 'date', description: 'Last day; today unless given.' })),
  },
  { additionalProperties: false },
);

export type QualityBody = Static<typeof quality>;
