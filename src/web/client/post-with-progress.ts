import { ApiError, parseProblem } from './api-error.ts';
import { type ApiOptions, apiRequest, openRequest, readAnswer } from './api-request.ts';
import { readEvents } from './read-events.ts';

/** What a POST with progress needs. The key makes it harmless to send it again when the stream breaks. */
export interface ProgressOptions<P> extends Omit<ApiOptions, 'accept'> {
  readonly idempotencyKey: string;
  readonly onProgress: (progress: P) => void;
}

/**
 * One POST whose answer comes as server-sent events: `onProgress` hears how far the work is, the promise gets the body that
 * a plain POST would get. Where the answer comes as JSON, or the stream breaks off, it goes on without progress.
 * Throws ApiError for every refusal and when the server cannot be reached.
 */
export async function postWithProgress<T, P>(path: string, options: ProgressOptions<P>): Promise<T> {
  const { onProgress, ...plain } = options;
  const response = await openRequest('POST', path, { ...plain, accept: 'text/event-stream, application/json;q=0.9' });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!isStream || !response.body) return readAnswer<T>(path, response);
  const answer = await lastEvent<T, P>(response, onProgress).catch((error: unknown) => {
    if (error instanceof ApiError || plain.signal?.aborted) throw error;
    return null;
  });
  return answer === null ? apiRequest<T>('POST', path, plain) : answer.body;
}

/** The body of the last event, or null when the stream ended without one. */
async function lastEvent<T, P>(
  response: Response,
  onProgress: (progress: P) => void,
): Promise<{ readonly body: T } | null> {
  if (!response.body) return null;
  for await (const { name, data } of readEvents(response.body)) {
    if (name === 'progress') onProgress(JSON.parse(data) as P);
    else if (name === 'error') throw refused(JSON.parse(data), response.headers.get('x-request-id'));
    else return { body: JSON.parse(data) as T };
  }
  return null;
}

function refused(body: unknown, requestId: string | null): ApiError {
  const { status } = body as { readonly status?: unknown };
  return new ApiError(parseProblem(typeof status === 'number' ? status : 500, body, requestId));
}
