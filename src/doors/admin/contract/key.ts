import { type Static, Type } from 'typebox';

export const key = Type.Object(
  {
    id: Type.String({ description: 'Key.' }),
    name: Type.String({ description: 'What it is for.' }),
    door: Type.String({ description: 'The door it opens.' }),
    role: Type.String({ description: 'What it may do there.' }),
    mode: Type.String({ description: '`live` or `test`.' }),
    prefix: Type.String({ description: 'First characters, to tell keys apart.' }),
    createdAt: Type.String({ format: 'date-time', description: 'UTC.' }),
    lastUsedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description: 'To the minute.' }),
  },
  { title: 'Key', description: 'A key for a machine.' },
);

export const keyBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'What it is for.' }),
    door: Type.Union(
      [
        Type.Literal('drafts'),
        Type.Literal('documents'),
        Type.Literal('partners'),
        Type.Literal('decisioning'),
        Type.Literal('choice'),
        Type.Literal('admin'),
      ],
      { description: 'The door it opens.' },
    ),
    role: Type.Optional(
      Type.Union([Type.Literal('owner'), Type.Literal('admin'), Type.Literal('member'), Type.Literal('viewer')], {
        description: 'Default `member`.',
      }),
    ),
    mode: Type.Optional(Type.Union([Type.Literal('live'), Type.Literal('test')], { description: 'Default `live`.' })),
  },
  { additionalProperties: false, title: 'NewKey', description: 'A key to make.' },
);

export const keysAnswer = Type.Object({ items: Type.Array(key) }, { title: 'Keys', description: 'Newest first.' });
export const keyAnswer = Type.Object(
  { key, secret: Type.String({ description: 'The whole key, shown this once.' }) },
  { title: 'CreatedKey', description: 'A new key.' },
);

export type KeyBody = Static<typeof key>;
