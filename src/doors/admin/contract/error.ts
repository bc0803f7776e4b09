import { type TProperties, Type } from 'typebox';

const text = (description: string) => Type.String({ description });

const refusal = (issue: TProperties, about: { readonly title: string; readonly description: string }) =>
  Type.Object(
    {
      error: Type.Object({
        code: text('Machine-readable.'),
        message: text('For people.'),
        requestId: text('Also in the log.'),
        issues: Type.Array(Type.Object(issue), { description: 'Every problem of the input.' }),
      }),
    },
    about,
  );

export const adminError = refusal(
  { path: text('Where, dotted.'), rule: text('Which rule.'), message: text('For people.') },
  { title: 'AdminError', description: 'A refused request.' },
);

/** A file that gives no request: each issue is a trouble with it. */
export const fileRefusal = refusal(
  {
    path: text('The file inside the file; empty for the whole.'),
    rule: text('Code of the trouble, such as `pdf_locked`.'),
    message: text('For people, in English.'),
    values: Type.Record(Type.String(), Type.Number(), { description: 'Numbers of the sentence.' }),
  },
  { title: 'FileRefusal', description: 'A file that gives no request.' },
);

/** Responses that every endpoint with a session may give. */
export const refusals = { 400: adminError, 401: adminError, 403: adminError } as const;
