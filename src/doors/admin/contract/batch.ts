import { type Static, Type } from 'typebox';
import { fileTroubles } from '#doors/admin/contract/file-troubles';
import { timeText } from '#doors/admin/contract/list';

const strict = { additionalProperties: false } as const;
const nullable = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
const nullableTime = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description });
const count = (description: string) => Type.Integer({ description });

const batchBody = Type.Object(
  {
    id: Type.String({ description: 'Batch.' }),
    name: Type.String({ description: 'For people.' }),
    state: Type.Union([Type.Literal('open'), Type.Literal('running'), Type.Literal('done')], {
      description: 'Takes files; is at work; is over.',
    }),
    total: count('Files.'),
    waiting: count('Files that wait for their turn.'),
    drafted: count('Files that became a draft.'),
    failed: count('Files that became none.'),
    reviewed: count('Drafts that somebody has reviewed.'),
    createdAt: timeText,
    startedAt: nullableTime('UTC.'),
    finishedAt: nullableTime('UTC.'),
  },
  { title: 'Batch', description: 'A folder of requests on its way to drafts.' },
);

const batchFileBody = Type.Object(
  {
    id: Type.String({ description: 'File.' }),
    name: Type.String({ description: 'As uploaded.' }),
    size: count('Bytes.'),
    state: Type.Union([Type.Literal('waiting'), Type.Literal('drafted'), Type.Literal('failed')]),
    error: nullable('Why it became no draft, or what could not be read: in English.'),
    troubles: fileTroubles,
    offerId: nullable('Its draft.'),
    lines: count('Matched lines.'),
    unmatched: count('Items left open.'),
    lowestScore: Type.Union([Type.Number(), Type.Null()], { description: 'Of its lines, 0–1.' }),
    reviewedAt: nullableTime('When somebody reviewed it.'),
  },
  { title: 'BatchFile', description: 'A request of a batch.' },
);

export const batchAnswer = Type.Object(
  { batch: batchBody, files: Type.Array(batchFileBody, { description: 'By name.' }) },
  { title: 'BatchAnswer', description: 'One batch with its files.' },
);

export const batchesAnswer = Type.Object(
  { items: Type.Array(batchBody), nextCursor: nullable('Pass as `cursor`; null on the last page.') },
  { title: 'Batches', description: 'Newest first.' },
);

export const batchCreate = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200, description: 'For people, such as the name of the folder.' }) },
  { ...strict, title: 'BatchCreate', description: 'A new batch.' },
);

export const reviewBody = Type.Object(
  { reviewed: Type.Boolean({ description: 'False takes it back.' }) },
  { ...strict, title: 'BatchReview', description: 'Whether the draft was reviewed.' },
);

export const batchParams = Type.Object({ id: Type.String({ description: 'Batch.' }) });
export const batchFileParams = Type.Object({
  id: Type.String({ description: 'Batch.' }),
  fileId: Type.String({ description: 'File.' }),
});
export const batchUploadParams = Type.Object({
  id: Type.String({ description: 'Batch.' }),
  name: Type.String({ minLength: 1, maxLength: 300, description: 'Name of the file, unique in the batch.' }),
});

export type BatchBody = Static<typeof batchBody>;
export type BatchFileBody = Static<typeof batchFileBody>;
export type BatchAnswer = Static<typeof batchAnswer>;
