import { type Static, Type } from 'typebox';
import { listAnswer, timeText, versionNumber } from '#doors/admin/contract/list';

const words = Type.Array(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }), {
  minItems: 2,
  maxItems: 30,
  description: 'What means the same; the first word that the catalogue has is meant.',
});
const language = Type.Union([Type.String({ pattern: '^[a-z]{2}$' }), Type.Null()], {
  description: 'Two letters, for people; all languages are read alike.',
});
const state = Type.Union([Type.Literal('active'), Type.Literal('proposed'), Type.Literal('off')], {
  description: '`active` counts; `proposed` was learned and waits for a person; `off` does not count.',
});

export const synonyms = Type.Object(
  {
    id: Type.String({ description: 'Group.' }),
    words: Type.Array(Type.String(), { description: 'What means the same; the first is meant.' }),
    language,
    source: Type.String({ description: '`manual`, `learned` or `import`.' }),
    state,
    support: Type.Integer({ description: 'Corrected wordings that speak for a learned group.' }),
    version: versionNumber,
    createdAt: timeText,
    updatedAt: timeText,
  },
  { title: 'Synonyms', description: 'Words that mean the same to this company.' },
);

export const synonymsBody = Type.Object(
  { words, language: Type.Optional(language) },
  { additionalProperties: false, title: 'NewSynonyms', description: 'A group to add.' },
);

export const synonymsEdit = Type.Partial(Type.Object({ words, language, state }), {
  additionalProperties: false,
  title: 'SynonymsEdit',
  description: 'Fields to change; absent ones stay.',
});

export const synonymsQuery = Type.Object(
  {
    query: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a word.' })),
    state: Type.Optional(state),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Rows a page, 50 unless given.' })),
    cursor: Type.Optional(Type.String({ maxLength: 2000, description: '`nextCursor` of the page before.' })),
  },
  { additionalProperties: false },
);
export const synonymsAnswer = listAnswer(synonyms, 'SynonymsList');

const list = Type.Array(Type.String());
export const baseGroup = Type.Object(
  {
    concept: Type.String({ description: 'Names the group.' }),
    words: Type.Object({ en: list, de: list, fr: list, it: list, pl: list }, { description: 'By language.' }),
    active: Type.Boolean({ description: 'False: this company switched it off.' }),
  },
  { title: 'BaseSynonyms', description: 'A group that ships with the engine.' },
);

export const baseQuery = Type.Object(
  {
    query: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a word, in any language.' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Rows, 50 unless given.' })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, description: 'Rows to skip.' })),
  },
  { additionalProperties: false },
);
export const baseAnswer = Type.Object(
  { items: Type.Array(baseGroup), totalCount: Type.Integer({ description: 'Groups that fit.' }) },
  { title: 'BaseSynonymsList', description: 'Shipped groups by name.' },
);
export const baseSwitch = Type.Object(
  {
    concept: Type.String({ minLength: 1, maxLength: 100, description: 'Names the group.' }),
    active: Type.Boolean({ description: 'Does it count?' }),
  },
  { additionalProperties: false, title: 'BaseSwitch', description: 'A shipped group to switch off or on.' },
);

export const synonymsFile = Type.Object(
  {
    content: Type.String({
      minLength: 1,
      maxLength: 900_000,
      description: 'CSV: language, then the words, one a cell.',
    }),
  },
  { additionalProperties: false, title: 'SynonymsFile', description: 'Groups to import.' },
);
export const synonymsImported = Type.Object(
  {
    count: Type.Integer({ description: 'Groups that are new or were taken up.' }),
    errors: Type.Array(Type.Object({ index: Type.Integer(), message: Type.String() }), {
      description: 'Rows left out.',
    }),
  },
  { title: 'SynonymsImported', description: 'What an import did.' },
);

export type SynonymsBody = Static<typeof synonyms>;
export type BaseGroupBody = Static<typeof baseGroup>;
