import { Type } from 'typebox';

/** What a refusal of this door looks like. */
export const documentsRefusal = Type.Object(
  {
    message: Type.String({ description: 'A sentence for people; of several problems the first.' }),
    code: Type.Optional(
      Type.String({ description: 'Why the state of a document forbids it.', example: 'offer_locked' }),
    ),
    errors: Type.Optional(
      Type.Record(Type.String(), Type.Array(Type.String()), { description: 'Every problem of a body by its field.' }),
    ),
  },
  { title: 'Refusal' },
);
