import type { FastifyError, FastifyRequest } from 'fastify';
import { type Issue, Problem } from '#core/problem';
import { HttpRefusal } from './http-refusal.ts';
import { problemStatus } from './problem-status.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalCode } from './refusal-code.ts';
import { validationIssues } from './validation-issues.ts';

interface Verdict {
  readonly code: RefusalCode;
  readonly message: string;
  readonly issues?: readonly Issue[];
}

/** Whatever was thrown, as a refusal. What nobody foresaw becomes `internal_error` and says nothing about itself. */
export function toRefusal(error: unknown, request: FastifyRequest): Refusal {
  const { code, message, issues = [] } = judge(error, request);
  return {
    code,
    status: problemStatus(code),
    message,
    issues,
    requestId: request.id,
    method: request.method,
    path: pathOf(request.url),
    route: request.routeOptions.config?.route ?? null,
  };
}

/** The path of a request line's URL, which may name a host, without its query string. */
export function pathOf(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  const end = path.search(/[?#;]/);
  return end === -1 ? path : path.slice(0, end);
}

function judge(error: unknown, request: FastifyRequest): Verdict {
  if (error instanceof Problem || error instanceof HttpRefusal) return error;
  if (!(error instanceof Error)) return internal;
  if (error.name === 'AbortError' && request.raw.socket.destroyed) return gone;
  const { code, validation, validationContext, statusCode } = error as FastifyError;
  if (validation) {
    // A path parameter of the wrong form names nothing.
    if (validationContext === 'params') return notFound;
    return { code: 'validation_failed', message: 'The request is not valid.', issues: validationIssues(validation) };
  }
  return frameworkVerdicts[code ?? ''] ?? verdictByStatus[statusCode ?? 500] ?? internal;
}

const internal: Verdict = { code: 'internal_error', message: 'Something went wrong on our side.' };
const notFound: Verdict = { code: 'not_found', message: 'Not found.' };
const gone: Verdict = { code: 'gone', message: 'The caller hung up.' };
const tooLarge: Verdict = { code: 'payload_too_large', message: 'The body is too large.' };
const unreadable: Verdict = { code: 'unreadable_body', message: 'The body cannot be read.' };
const wrongType: Verdict = { code: 'unsupported_media_type', message: 'This content type is not understood here.' };

const frameworkVerdicts: Readonly<Record<string, Verdict>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: wrongType,
  FST_ERR_CTP_INVALID_JSON_BODY: unreadable,
  FST_ERR_CTP_EMPTY_JSON_BODY: unreadable,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: unreadable,
  FST_ERR_BAD_URL: { code: 'unreadable_url', message: 'The address cannot be read.' },
  FST_ERR_MAX_PARAM_LENGTH: notFound,
  FST_ERR_HANDLER_TIMEOUT: { code: 'timeout', message: 'This took too long.' },
};

const verdictByStatus: Readonly<Record<number, Verdict>> = {
  400: unreadable,
  404: notFound,
  413: tooLarge,
  415: wrongType,
};
