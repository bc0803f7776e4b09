import { Type } from 'typebox';
import { redraftOutcome } from '#doors/admin/contract/redraft';

const strict = { additionalProperties: false } as const;
const part = (description: string, maxLength = 200) =>
  Type.Optional(Type.Union([Type.String({ maxLength, description }), Type.Null()]));
const nullableText = (description: string) => Type.Union([Type.String(), Type.Null()], { description });

export const proposalBody = Type.Object(
  {
    decision: Type.Union([Type.Literal('confirm'), Type.Literal('reject')], { description: 'What somebody decided.' }),
    customerId: Type.Optional(
      Type.Union([Type.String({ format: 'uuid' }), Type.Null()], {
        description: 'Another customer than the one proposed; null makes a new one.',
      }),
    ),
    name: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'Another name for a new customer.' }),
    ),
    contact: Type.Optional(
      Type.Union([
        Type.Object(
          {
            firstname: part('First names.'),
            lastname: part('Last name.'),
            position: part('Role in the company.'),
            email: Type.Optional(Type.Union([Type.String({ format: 'email', maxLength: 200 }), Type.Null()])),
            phone: part('Telephone.', 60),
          },
          strict,
        ),
        Type.Null(),
      ]),
    ),
  },
  {
    ...strict,
    title: 'ProposalDecision',
    description: 'Absent fields are taken as proposed; `contact: null` leaves the contact out.',
  },
);

export const proposalAnswer = Type.Object(
  {
    offerId: Type.String({ description: 'The offer.' }),
    state: Type.Union([Type.Literal('open'), Type.Literal('confirmed'), Type.Literal('rejected')]),
    customerId: nullableText("The offer's customer."),
    customerName: nullableText('Name of the customer.'),
    contactId: nullableText("The offer's contact."),
    version: Type.Integer({ description: 'Of the offer; also the ETag.' }),
    redraft: Type.Union([redraftOutcome, Type.Null()], {
      description: 'What drafting again for the confirmed customer came to; null when it was not.',
    }),
  },
  { title: 'ProposalAnswer', description: 'What was decided, and the offer after it.' },
);
