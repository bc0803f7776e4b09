import type { FastifyServerOptions } from 'fastify';
import type { ServerOptions } from './server-options.ts';

type Logger = Exclude<FastifyServerOptions['logger'], boolean | undefined>;

/** Log lines carry no personal data: no bodies, query strings, addresses, headers, and errors without their values. */
export function loggerOptions(options: ServerOptions): Logger {
  return {
    level: options.logLevel,
    base: null,
    serializers: {
      req: () => ({}),
      res: () => ({}),
      err: describeError,
    },
    ...(options.logStream ? { stream: options.logStream } : {}),
  };
}

interface ErrorFacts {
  readonly [fact: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly stack: string;
  readonly cause?: ErrorFacts;
}

/**
 * An error for the log. Database errors quote the values they choke on, and query errors list their parameters, so quoted
 * text and everything after `params:` is cut; codes, constraint names and stack frames remain.
 */
export function describeError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error object', stack: '' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: frames.join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function withoutValues(message: string): string {
  const beforeValues = message.split(/\bparams:/)[0] ?? '';
  return beforeValues
    .replaceAll(/"[^"]*"/g, '"…"')
    .replaceAll(/\S+@\S+/g, '…')
    .slice(0, 2000);
}
