import { TooManyLines } from '#app/offer/match-request';
import { UnreadFile } from '#app/request/read-file/read-request-file';
import { type FileTrouble, fileTrouble } from '#core/document/file-trouble';
import { Problem } from '#core/problem';

/** Why a file became no draft, for pages to say in their language; empty where only the refusal's own sentence tells. */
export function draftTroubles(error: unknown): readonly FileTrouble[] {
  if (error instanceof UnreadFile) return error.troubles;
  if (error instanceof TooManyLines) return [error.trouble];
  return error instanceof Problem ? [] : [fileTrouble('not_drafted')];
}
