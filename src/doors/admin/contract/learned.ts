import { type Static, Type } from 'typebox';
import { listAnswer, listQuery, timeText, versionNumber } from '#doors/admin/contract/list';

const textOrNone = (description: string) => Type.Union([Type.String(), Type.Null()], { description });

export const learned = Type.Object(
  {
    id: Type.String({ description: 'What was learned.' }),
    requestItem: Type.String({ description: "The customer's words, verbatim." }),
    productId: Type.String({ description: 'What they mean.' }),
    sku: textOrNone('Article number; null when the product is gone.'),
    productName: textOrNone('Name; null when the product is gone.'),
    customerId: textOrNone('For whom; null for everybody.'),
    customerName: textOrNone('Name of the customer.'),
    active: Type.Boolean({ description: 'False: undone, or given up.' }),
    strength: Type.Integer({ description: 'How often it was said, less how often its line was thrown out.' }),
    uses: Type.Integer({ description: 'Drafts that used it.' }),
    lastUsedAt: Type.Union([timeText, Type.Null()]),
    offerId: textOrNone('The offer that taught it; null when taught by hand.'),
    taughtBy: textOrNone('Name of the person.'),
    version: versionNumber,
    createdAt: timeText,
    updatedAt: timeText,
  },
  { title: 'Learned', description: 'A wording that means a product.' },
);

const words = Type.String({
  minLength: 1,
  maxLength: 500,
  pattern: '\\S',
  description: 'Words, with or without a quantity.',
});
const productId = Type.String({ format: 'uuid', description: 'What they mean.' });

export const newLearnedBody = Type.Object(
  {
    requestItem: words,
    productId,
    customerId: Type.Optional(
      Type.Union([Type.String({ format: 'uuid' }), Type.Null()], { description: 'For whom; everybody unless given.' }),
    ),
  },
  { additionalProperties: false, title: 'NewLearned', description: 'A wording to teach.' },
);

export const learnedEdit = Type.Object(
  {
    active: Type.Optional(Type.Boolean({ description: 'False undoes it, true takes it up again.' })),
    productId: Type.Optional(productId),
    requestItem: Type.Optional(words),
  },
  { additionalProperties: false, title: 'LearnedEdit', description: 'Fields to change; absent ones stay.' },
);

const sort = Type.Union(
  [
    Type.Literal('-updatedAt'),
    Type.Literal('updatedAt'),
    Type.Literal('requestItem'),
    Type.Literal('-requestItem'),
    Type.Literal('uses'),
    Type.Literal('-uses'),
  ],
  { description: 'A minus puts the largest first; `-updatedAt` unless given.' },
);

export const learnedQuery = listQuery(sort, {
  scope: Type.Optional(
    Type.Union([Type.Literal('everybody'), Type.Literal('customer')], { description: 'For whom; both unless given.' }),
  ),
  customerId: Type.Optional(Type.String({ format: 'uuid', description: "One customer's." })),
  productId: Type.Optional(Type.String({ format: 'uuid', description: 'What means one product.' })),
  active: Type.Optional(Type.Boolean({ description: 'What counts, or what does not; both unless given.' })),
});
export const learnedAnswer = listAnswer(learned, 'LearnedList');

export type LearnedBody = Static<typeof learned>;
