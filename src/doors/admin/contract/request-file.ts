import { type Static, Type } from 'typebox';
import { fileTroubles } from '#doors/admin/contract/file-troubles';

const nullable = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
const kind = Type.String({
  description: '`eml`, `msg`, `text`, `html`, `csv`, `xlsx`, `pdf`, `docx`, `calendar`, `image` or `other`.',
});

export const requestFile = Type.Object(
  {
    kind,
    text: Type.String({
      description: 'The request; lists in attachments follow under a heading. Cells of tables are parted by tabs.',
    }),
    subject: nullable('Of a mail.'),
    from: Type.Union(
      [
        Type.Object({
          name: Type.String({ description: 'May be empty.' }),
          email: Type.String({ description: 'Address.' }),
        }),
        Type.Null(),
      ],
      { description: 'Who wrote the mail.' },
    ),
    to: Type.Array(Type.String(), { description: 'Addresses.' }),
    date: nullable('When it was written, ISO 8601.'),
    messageId: nullable('Message-ID without angle brackets.'),
    inReplyTo: nullable('Message-ID of the mail it answers.'),
    references: Type.Array(Type.String(), { description: 'Message-IDs of the thread.' }),
    automatic: nullable('`reply`, `bounce` or `bulk` when a machine sent it.'),
    attachments: Type.Array(
      Type.Object({
        name: Type.String({ description: 'As it was sent.' }),
        kind,
        text: nullable('What it says.'),
        used: Type.Boolean({ description: 'It stands in `text` too.' }),
        problem: nullable('Why nothing, or not all, was read: in English.'),
        troubles: fileTroubles,
      }),
      { description: 'Files in the mail.' },
    ),
    problem: nullable('What is missing from `text`: in English.'),
    troubles: fileTroubles,
  },
  { title: 'RequestFile', description: 'What a file says.' },
);

export const fileQuery = Type.Object(
  { fileName: Type.Optional(Type.String({ maxLength: 300, description: 'Decides where the bytes leave it open.' })) },
  { additionalProperties: false },
);

export type RequestFileBody = Static<typeof requestFile>;
