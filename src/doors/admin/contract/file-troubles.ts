import { Type } from 'typebox';
import type { FileTroubleCode } from '#core/document/file-trouble';

/** What could not be read of a file, for programs, beside the sentence for people. */
export const fileTroubles = Type.Array(
  Type.Object({
    code: Type.Unsafe<FileTroubleCode>(Type.String({ description: 'Such as `pdf_locked`.' })),
    values: Type.Record(Type.String(), Type.Number(), { description: 'Numbers of the sentence.' }),
    file: Type.Union([Type.String(), Type.Null()], { description: 'The file inside the file.' }),
  }),
  { description: 'The same for programs; empty where only the sentence tells.' },
);
