import { type Static, Type } from 'typebox';
import { fileTroubles } from '#doors/admin/contract/file-troubles';
import { timeText } from '#doors/admin/contract/list';

const strict = { additionalProperties: false } as const;
const nullable = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
const nullableTime = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description });

const security = Type.Union([Type.Literal('tls'), Type.Literal('starttls'), Type.Literal('plain')], {
  description: 'Encrypted from the start (993), after the greeting (143), or not at all.',
});
const line = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\r\\n]*$', description });

const settings = {
  host: line(253, 'IMAP server. May be in a private network.'),
  port: Type.Integer({ minimum: 1, maximum: 65_535, description: 'TCP port.' }),
  security,
  user: line(320, 'Who signs in.'),
  folder: line(500, 'Folder that requests arrive in, such as `INBOX`.'),
  moveTo: Type.Union([line(500, 'Folder.'), Type.Null()], {
    description: 'Where mails go that were taken, made when missing; null: they stay, marked as read.',
  }),
  active: Type.Boolean({ description: 'Look into it.' }),
  everySeconds: Type.Integer({ minimum: 10, maximum: 86_400, description: 'Pause between two looks.' }),
  readExisting: Type.Boolean({ description: 'Take mails too that lie there at the first look.' }),
};

export const mailboxEdit = Type.Object(
  {
    ...settings,
    password: Type.Union([Type.String({ minLength: 1, maxLength: 1000 }), Type.Null()], {
      description: 'Null keeps the one stored, while server and user stay the same.',
    }),
  },
  { ...strict, title: 'MailboxEdit', description: 'A mailbox that requests arrive in.' },
);

const mailboxBody = Type.Object(
  {
    ...settings,
    fromEnvironment: Type.Boolean({ description: 'Set by IMAP_URL.' }),
    lookedAt: nullableTime('Last look.'),
    nextLookAt: timeText,
    error: nullable('Why the last look failed, for people.'),
    fault: nullable(
      'The same for programs: `unreachable`, `certificate`, `sign_in`, `folder`, `password` or `interrupted`.',
    ),
  },
  { title: 'Mailbox', description: 'The password is never answered.' },
);

export const mailboxAnswer = Type.Object(
  { mailbox: Type.Union([mailboxBody, Type.Null()], { description: 'Null when none is set.' }) },
  { title: 'MailboxAnswer', description: "The company's mailbox." },
);

export const mailboxTrial = Type.Object(
  {
    ok: Type.Boolean({ description: 'The folder can be read.' }),
    fault: nullable('`unreachable`, `certificate`, `sign_in`, `folder` or `password`.'),
    message: Type.String({ description: 'For people.' }),
  },
  { title: 'MailboxTrial', description: 'What signing in with these settings gave.' },
);

const states = ['received', 'drafted', 'joined', 'skipped', 'refused', 'failed'] as const;
const state = Type.Union(
  [
    Type.Literal('received'),
    Type.Literal('drafted'),
    Type.Literal('joined'),
    Type.Literal('skipped'),
    Type.Literal('refused'),
    Type.Literal('failed'),
  ],
  { description: '`received` waits for its turn; all others are results.' },
);

export const intakeMailBody = Type.Object(
  {
    id: Type.String({ description: 'Mail.' }),
    state,
    reason: nullable(
      'Why it is no draft: `reply`, `bounce`, `bulk`, `own`, `known`, `too_large`, `no_text`, `unreadable_file`, `fault` …',
    ),
    detail: nullable(
      'The same as a sentence, or what could not be read of a mail that was drafted or joined: in English.',
    ),
    troubles: fileTroubles,
    subject: nullable('Subject.'),
    from: Type.Object({ name: nullable('Name.'), email: nullable('Address.') }, { description: 'Sender.' }),
    sentAt: nullableTime('Written, as the mail says.'),
    receivedAt: timeText,
    size: Type.Integer({ description: 'Bytes.' }),
    offerId: nullable('The draft it became, or the offer it joined.'),
    text: nullable('What a mail says that joined an offer.'),
    attachments: Type.Array(
      Type.Object({
        name: Type.String({ description: 'File name.' }),
        kind: Type.String({ description: '`pdf`, `xlsx`, `docx`, `image` …' }),
        read: Type.Boolean({ description: "Its text was taken into the mail's." }),
      }),
      { description: 'What hung on it; none before it was read.' },
    ),
    canRetry: Type.Boolean({ description: 'It can be tried again.' }),
    hasOriginal: Type.Boolean({ description: 'The mail itself is kept.' }),
  },
  { title: 'IntakeMail', description: 'A mail that came in.' },
);

export const intakeAnswer = Type.Object(
  {
    items: Type.Array(intakeMailBody, { description: 'Newest first.' }),
    nextCursor: nullable('Pass as `cursor`; null on the last page.'),
    totalCount: Type.Integer({ description: 'Mails in this state, or all.' }),
    counts: Type.Object(Object.fromEntries(states.map((one) => [one, Type.Integer({ description: 'Mails.' })])), {
      description: 'Mails by state.',
    }),
  },
  { title: 'Intake', description: 'A page of the mails that came in.' },
);

export const intakeQuery = Type.Object(
  {
    state: Type.Optional(state),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Rows a page, 50 unless given.' })),
    cursor: Type.Optional(Type.String({ maxLength: 100, description: '`nextCursor` of the page before.' })),
  },
  strict,
);

export const intakeMailAnswer = Type.Object(
  { mail: intakeMailBody },
  { title: 'IntakeMailAnswer', description: 'One mail.' },
);
export const offerMailsAnswer = Type.Object(
  { items: Type.Array(intakeMailBody, { description: 'Oldest first.' }) },
  { title: 'OfferMails', description: 'Mails that made an offer or answered it.' },
);

export type MailboxEdit = Static<typeof mailboxEdit>;
export type MailboxBody = Static<typeof mailboxBody>;
export type MailboxTrialBody = Static<typeof mailboxTrial>;
export type IntakeMailBody = Static<typeof intakeMailBody>;
export type OfferMailsAnswer = Static<typeof offerMailsAnswer>;
export type IntakeAnswer = Static<typeof intakeAnswer>;
