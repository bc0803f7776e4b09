import { type Static, Type } from 'typebox';
import { listAnswer, timeText } from '#doors/admin/contract/list';

const kind = Type.Union([Type.Literal('products'), Type.Literal('customers')], {
  description: 'What the file holds.',
});
const count = (description: string) => Type.Integer({ description });
const mapping = Type.Record(Type.String(), Type.String({ maxLength: 40 }), {
  maxProperties: 500,
  description: 'Column of the file → field. Columns that are absent are ignored.',
});

const options = {
  delimiter: Type.Union([Type.Literal(';'), Type.Literal(','), Type.Literal('\t'), Type.Literal('|')], {
    description: 'Between cells.',
  }),
  encoding: Type.Union(
    [
      Type.Literal('utf-8'),
      Type.Literal('utf-16le'),
      Type.Literal('utf-16be'),
      Type.Literal('windows-1252'),
      Type.Literal('windows-1250'),
    ],
    { description: 'Of the text.' },
  ),
  decimal: Type.Union([Type.Literal(','), Type.Literal('.')], {
    description: 'Decimal mark, where a number leaves it open.',
  }),
  currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'Of prices that do not say theirs.' }),
  language: Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$', description: 'Of the plain name and description.' }),
};

const figures = {
  total: count('Rows of the file; an estimate until all are read.'),
  read: count('Rows read so far.'),
  good: count('Rows that can be taken.'),
  bad: count('Rows that cannot.'),
  created: count('Made new.'),
  updated: count('Changed.'),
  unchanged: count('Were as the file says already.'),
};

const state = Type.Union(
  [
    Type.Literal('mapping'),
    Type.Literal('queued'),
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('failed'),
  ],
  { description: 'Waits for its columns, for a worker; is at work; is over.' },
);

const facts = {
  id: Type.String({ description: 'Import.' }),
  kind,
  state,
  fileName: Type.String({ description: 'As uploaded.' }),
  ...figures,
  error: Type.Union([Type.String(), Type.Null()], { description: 'Why it failed.' }),
  createdAt: timeText,
  finishedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description: 'UTC.' }),
};

export const importBody = Type.Object(
  {
    ...facts,
    columns: Type.Array(
      Type.Object({
        name: Type.String({ description: 'Heading.' }),
        samples: Type.Array(Type.String(), { description: 'A few cells.' }),
      }),
      { description: 'Columns of the file.' },
    ),
    mapping,
    options: Type.Object(options, { description: 'How the file is read.' }),
    preview: Type.Array(
      Type.Object({
        line: Type.Integer({ description: 'Of the file.' }),
        values: Type.Record(Type.String(), Type.String(), { description: 'Field → value.' }),
        problems: Type.Array(Type.String(), { description: 'What is wrong with the row.' }),
      }),
      { description: 'The first rows as they would be imported.' },
    ),
    fields: Type.Array(
      Type.Object({
        key: Type.String({ description: 'Goes into the mapping.' }),
        label: Type.String({ description: 'English.' }),
      }),
      { description: 'Where columns can go.' },
    ),
    problems: Type.Array(
      Type.Object({
        line: Type.Integer({ description: 'Of the file.' }),
        reason: Type.String({ description: 'Why.' }),
      }),
      { description: 'The first 50 rows that were refused.' },
    ),
  },
  { title: 'Import', description: 'A file on its way into the catalogue.' },
);

export const importAnswer = Type.Object({ import: importBody }, { title: 'ImportAnswer', description: 'One import.' });

export const importsAnswer = listAnswer(
  Type.Object(facts, { title: 'ImportSummary', description: 'An import in the list.' }),
  'Imports',
);

export const uploadQuery = Type.Object(
  {
    kind: Type.Optional(kind),
    fileName: Type.Optional(Type.String({ maxLength: 300, description: 'Shown in the list.' })),
  },
  { additionalProperties: false },
);

export const importEdit = Type.Object(
  {
    mapping: Type.Optional(mapping),
    options: Type.Optional(
      Type.Partial(Type.Object(options), { additionalProperties: false, description: 'How the file is read.' }),
    ),
  },
  { additionalProperties: false, title: 'ImportEdit', description: 'Corrections before the start.' },
);

export type ImportBody = Static<typeof importBody>;
export type ImportSummaryBody = Static<typeof importsAnswer>['items'][number];
export type ImportEdit = Static<typeof importEdit>;
