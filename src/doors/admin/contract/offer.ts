import { type Static, Type } from 'typebox';

const nullableNumber = (description: string) => Type.Union([Type.Number(), Type.Null()], { description });

const figures = {
  cost: nullableNumber('Major units; null when unknown.'),
  margin: nullableNumber('Net after discount minus cost.'),
  marginPercent: nullableNumber('Of the net.'),
  belowFloor: Type.Boolean({ description: "Below the company's floor." }),
};

export const economics = Type.Object(
  {
    currency: Type.String({ description: 'ISO 4217.' }),
    marginFloorPercent: Type.Number({ description: "The company's floor." }),
    lines: Type.Array(Type.Object({ id: Type.String({ description: 'Line.' }), ...figures })),
    total: Type.Object({
      ...figures,
      complete: Type.Boolean({ description: 'False: some costs are unknown and left out.' }),
    }),
  },
  { title: 'Economics', description: 'What an offer earns. For staff only.' },
);

export const reply = Type.Object(
  {
    to: Type.Union([Type.String(), Type.Null()], { description: "The customer's address, when known." }),
    subject: Type.String({ description: 'Subject.' }),
    text: Type.String({ description: 'Plain text with the lines.' }),
    html: Type.String({ description: 'The same as a table.' }),
  },
  { title: 'Reply', description: 'An offer as an answer to paste.' },
);

export const mailBody = Type.Object(
  {
    to: Type.Array(Type.String({ format: 'email', maxLength: 200 }), {
      minItems: 1,
      maxItems: 20,
      description: 'Recipients.',
    }),
    subject: Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\r\\n]*$', description: 'Subject.' }),
    text: Type.String({ maxLength: 100_000, description: 'Plain text.' }),
  },
  { additionalProperties: false, title: 'OfferMail', description: 'A mail with the PDF attached.' },
);

export const mailAnswer = Type.Object(
  {
    mailId: Type.String({ description: 'In the outbox.' }),
    delivers: Type.Boolean({ description: 'False: there is no mail server, it stays in the outbox.' }),
  },
  { title: 'OfferMailAnswer', description: 'Where the mail went.' },
);

export const mail = Type.Object(
  {
    id: Type.String({ description: 'Mail.' }),
    state: Type.String({ description: '`queued`, `kept` (no mail server), `sent` or `failed`.' }),
    from: Type.String({ description: 'Sender.' }),
    to: Type.Array(Type.String(), { description: 'Recipients.' }),
    subject: Type.String({ description: 'Subject.' }),
    text: Type.String({ description: 'Plain text.' }),
    attachments: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), { description: 'Files.' }),
    error: Type.Union([Type.String(), Type.Null()], { description: 'Why it was not delivered.' }),
    createdAt: Type.String({ format: 'date-time', description: 'UTC.' }),
    sentAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description: 'UTC.' }),
  },
  { title: 'Mail', description: 'A mail of the outbox.' },
);

export const mailsAnswer = Type.Object(
  {
    items: Type.Array(mail),
    nextCursor: Type.Union([Type.String(), Type.Null()], { description: 'Pass as `cursor`.' }),
  },
  { title: 'Mails', description: 'Newest first.' },
);

export const searchAnswer = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        kind: Type.Union([Type.Literal('offer'), Type.Literal('product'), Type.Literal('customer')]),
        id: Type.String({ description: 'Offer, product or customer.' }),
        title: Type.String({ description: 'Name.' }),
        subtitle: Type.String({ description: 'Number, article number or place.' }),
      }),
    ),
  },
  { title: 'SearchHits', description: 'What the command palette found.' },
);

export type EconomicsBody = Static<typeof economics>;
export type MailBody = Static<typeof mail>;
export type SearchHits = Static<typeof searchAnswer>;
export type ReplyBody = Static<typeof reply>;
