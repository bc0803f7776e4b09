import { type Static, Type } from 'typebox';

export const redraftBody = Type.Object(
  {
    mailId: Type.Optional(
      Type.String({
        format: 'uuid',
        description: 'A mail that joined the offer: what it says is added to the request.',
      }),
    ),
  },
  { additionalProperties: false, title: 'Redraft', description: 'What is drafted again.' },
);

export const redraftOutcome = Type.Object(
  {
    changed: Type.Boolean({ description: 'Something of the offer is different now.' }),
    kept: Type.Integer({ description: 'Lines that stay as they were because a person made or changed them.' }),
    undo: Type.Union(
      [
        Type.Object({ kind: Type.Literal('revision'), revisionId: Type.String({ description: 'Restore this one.' }) }),
        Type.Object({ kind: Type.Literal('draft') }),
        Type.Null(),
      ],
      { description: 'What to restore to undo it: a revision, or the first draft; null when nothing changed.' },
    ),
  },
  { title: 'RedraftOutcome', description: 'What drafting again came to.' },
);

export const redraftAnswer = Type.Object(
  {
    offerId: Type.String({ description: 'The offer.' }),
    version: Type.Integer({ description: 'Of the offer; also the ETag.' }),
    redraft: redraftOutcome,
  },
  { title: 'RedraftAnswer', description: 'An offer that was drafted again.' },
);

export type RedraftOutcome = Static<typeof redraftOutcome>;
export type RedraftAnswer = Static<typeof redraftAnswer>;
