import type { RequestFileBody } from '#doors/admin/contract';
import { api } from './api.ts';

/** What a file says. */
export type RequestFile = RequestFileBody;

/** Largest file, in bytes. */
export const largestRequestFile = 20 * 1024 * 1024;

/** Kinds of files that requests come in, for the chooser. */
export const requestFileTypes = '.eml,.msg,.txt,.md,.html,.pdf,.docx,.csv,.tsv,.xlsx';

/** Reads a request out of a file; nothing is stored. */
export function readRequestFile(file: File, signal?: AbortSignal): Promise<RequestFile> {
  // As bytes: a file that calls itself JSON would be read as such.
  const body = new Blob([file], { type: 'application/octet-stream' });
  const query = { fileName: file.name.slice(0, 300) };
  return api.post<RequestFile>('/api/admin/request-files', { query, body, ...(signal ? { signal } : {}) });
}
