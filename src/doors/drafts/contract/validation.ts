import { Type } from 'typebox';

export const validationAnswer = Type.Object(
  {
    validation: Type.Object(
      {
        verdict: Type.Union([Type.Literal('pass'), Type.Literal('partial'), Type.Literal('fail')], {
          description: '`partial`: only quantity or score concerns.',
        }),
        summary: Type.String({ description: 'One sentence.' }),
        issues: Type.Array(Type.String(), { description: 'What to look at.' }),
        missingRequirements: Type.Array(Type.String(), { description: 'Parts of the request without a line.' }),
      },
      { description: 'What the check found.' },
    ),
  },
  { title: 'ValidationAnswer', description: 'Does the offer answer its request?' },
);
