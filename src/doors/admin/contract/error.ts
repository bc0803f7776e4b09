import { Type } from 'typebox';

export const adminError = Type.Object(
  {
    error: Type.Object({
      code: Type.String({ description: 'Machine-readable.' }),
      message: Type.String({ description: 'For people.' }),
      requestId: Type.String({ description: 'Also in the log.' }),
      issues: Type.Array(
        Type.Object({
          path: Type.String({ description: 'Where, dotted.' }),
          rule: Type.String({ description: 'Which rule.' }),
          message: Type.String({ description: 'For people.' }),
        }),
        { description: 'Every problem of the input.' },
      ),
    }),
  },
  { title: 'AdminError', description: 'A refused request.' },
);

/** Responses that every endpoint with a session may give. */
export const refusals = { 400: adminError, 401: adminError, 403: adminError } as const;
