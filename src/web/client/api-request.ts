import { ApiError, parseProblem } from './api-error.ts';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface ApiOptions {
  readonly query?: Query | undefined;
  /** Sent as JSON; a Blob (a file) is sent as it is. */
  readonly body?: unknown;
  /** Version of the row the person saw; a stale one is answered with 409 `version_conflict`. */
  readonly ifMatch?: number | string | undefined;
  /** Makes a repeated POST harmless. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Goes out even when the page is being left. */
  readonly keepalive?: boolean | undefined;
  /** Form of the answer; JSON unless given. */
  readonly accept?: string | undefined;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Called when the session is over (401 anywhere but at sign-in). */
let onSignedOut: () => void = () => undefined;

export function setSignedOutHandler(handler: () => void): void {
  onSignedOut = handler;
}

/** `{a: 1, b: ''}` → `?a=1`; empty values are left out. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * One call of a door, with the session cookie. Answers the JSON body (undefined for 204).
 * Throws ApiError for every refusal and when the server cannot be reached.
 */
export async function apiRequest<T>(method: Method, path: string, options: ApiOptions = {}): Promise<T> {
  return readAnswer<T>(path, await openRequest(method, path, options));
}

/** The JSON body of an answer (undefined for 204). Throws ApiError for every refusal. */
export async function readAnswer<T>(path: string, response: Response): Promise<T> {
  const body = await readBody(response);
  if (response.ok) return body as T;
  if (response.status === 401 && !path.startsWith('/api/auth/')) onSignedOut();
  throw new ApiError(parseProblem(response.status, body, response.headers.get('x-request-id')));
}

/** Sends a call and answers as soon as the head of the answer is there. Throws ApiError when the server cannot be reached. */
export async function openRequest(method: Method, path: string, options: ApiOptions): Promise<Response> {
  const init: RequestInit = { method, headers: headersOf(options), credentials: 'same-origin' };
  if (options.signal) init.signal = options.signal;
  if (options.keepalive) init.keepalive = true;
  if (options.body instanceof Blob) init.body = options.body;
  else if (options.body !== undefined) init.body = JSON.stringify(options.body);
  try {
    return await fetch(path + queryString(options.query), init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(parseProblem(0, null, null));
  }
}

function headersOf(options: ApiOptions): Headers {
  const headers = new Headers({ accept: options.accept ?? 'application/json' });
  if (options.body instanceof Blob) headers.set('content-type', options.body.type || 'application/octet-stream');
  else if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.ifMatch !== undefined) headers.set('if-match', `"${options.ifMatch}"`);
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
  return headers;
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    // The connection went away with half of the answer.
    throw new ApiError(parseProblem(0, null, null));
  });
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return response.ok ? text : undefined;
  }
}
