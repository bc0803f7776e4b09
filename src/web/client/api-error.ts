/** One thing wrong with an input. `path` is `items.0.quantity`; empty where the door does not say. */
export interface ApiIssue {
  readonly path: string;
  readonly message: string;
  /** Which rule it breaks, where the door says. */
  readonly rule?: string;
  /** Numbers of the message, by name, where the door gives them. */
  readonly values?: Readonly<Record<string, number>>;
}

/** A refusal by a door, or no answer at all (`status` 0, code `network`). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly ApiIssue[];
  readonly requestId: string | null;

  constructor(problem: ApiProblem) {
    super(problem.message);
    this.name = 'ApiError';
    this.status = problem.status;
    this.code = problem.code;
    this.issues = problem.issues;
    this.requestId = problem.requestId;
  }
}

export interface ApiProblem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly issues: readonly ApiIssue[];
  readonly requestId: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * Reads every error shape the app meets: `{error:{code,message,issues}}` with issues as objects (admin) or sentences
 * (drafts), `{error:"Unauthorized"}` (drafts), `{message,code}` (sign-in), `{error:"…",errors:[…]}` (imports) and
 * `{message,code,errors:{field:[…]}}` (documents).
 */
export function parseProblem(status: number, body: unknown, requestId: string | null): ApiProblem {
  const outer = isRecord(body) ? body : {};
  const inner = isRecord(outer['error']) ? outer['error'] : null;
  const source = inner ?? outer;
  return {
    status,
    code: text(source['code']) ?? codeOf(status),
    message: text(source['message']) ?? text(outer['error']) ?? codeOf(status),
    issues: readIssues(source['issues'] ?? outer['errors']),
    requestId: text(source['requestId']) ?? text(outer['requestId']) ?? requestId,
  };
}

function readIssues(issues: unknown): ApiIssue[] {
  if (isRecord(issues) && !Array.isArray(issues)) return issuesOfFields(issues);
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) => {
    if (typeof issue === 'string') return [{ path: '', message: issue }];
    if (!isRecord(issue)) return [];
    const rule = text(issue['rule']);
    const message = text(issue['message']) ?? rule ?? '';
    return [{ path: text(issue['path']) ?? '', message, ...(rule && { rule }), ...numbersOf(issue['values']) }];
  });
}

function numbersOf(values: unknown): Pick<ApiIssue, 'values'> {
  if (!isRecord(values)) return {};
  const numbers = Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return { values: Object.fromEntries(numbers) };
}

function issuesOfFields(fields: Json): ApiIssue[] {
  return Object.entries(fields).flatMap(([path, messages]) =>
    Array.isArray(messages) ? messages.flatMap((message: unknown) => ({ path, message: text(message) ?? '' })) : [],
  );
}

function codeOf(status: number): string {
  const codes: Readonly<Record<number, string>> = {
    0: 'network',
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not_found',
    409: 'version_conflict',
    413: 'payload_too_large',
    422: 'validation_failed',
    429: 'rate_limited',
  };
  return codes[status] ?? (status >= 500 ? 'unexpected' : 'validation_failed');
}

/** The issue of each field by path, first one wins: what a form shows under its inputs. */
export function issuesByPath(error: unknown): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  if (!(error instanceof ApiError)) return found;
  for (const issue of error.issues) found[issue.path] ??= issue.message;
  return found;
}
