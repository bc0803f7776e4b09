import { type Static, Type } from 'typebox';

/** Problem with a code. `issues` are sentences, one a problem. */
export const codedError = Type.Object(
  {
    error: Type.Object({
      code: Type.String({ description: 'Machine-readable; letter case is part of the contract.' }),
      message: Type.String({ description: 'For people.' }),
      issues: Type.Optional(Type.Array(Type.String(), { description: 'Every problem of the input.' })),
    }),
  },
  { title: 'CodedError', description: 'A refused request.' },
);

/** Problem in one word. */
export const textError = Type.Object(
  { error: Type.String({ description: 'For people.' }) },
  { title: 'TextError', description: 'A request that was not let in, or an import that was not read.' },
);

/** An import of which nothing could be stored. */
export const importError = Type.Object(
  {
    error: Type.String({ description: 'For people.' }),
    errors: Type.Optional(
      Type.Array(Type.Object({ index: Type.Integer(), message: Type.String() }), {
        description: 'What is wrong, by row from 0.',
      }),
    ),
  },
  { title: 'ImportError', description: 'A refused import.' },
);

export type CodedError = Static<typeof codedError>;
