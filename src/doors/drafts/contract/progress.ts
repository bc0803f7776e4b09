import { type Static, Type } from 'typebox';

/** Data of the `progress` events while an offer is generated. */
export const draftProgress = Type.Object(
  {
    step: Type.Union([Type.Literal('read'), Type.Literal('match'), Type.Literal('price'), Type.Literal('store')], {
      description: 'What is being done.',
    }),
    done: Type.Integer({ minimum: 0, description: 'Parts of the request that are looked up, later lines.' }),
    total: Type.Integer({ minimum: 0, description: 'Of how many.' }),
    text: Type.Union([Type.String(), Type.Null()], {
      description: 'Beginning of the part that was looked up last.',
    }),
  },
  { title: 'DraftProgress', description: 'How far a drafting is.' },
);

export type DraftProgressBody = Static<typeof draftProgress>;
