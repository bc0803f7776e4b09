import type { Issue } from '#core/problem';
import type { RefusalCode } from './refusal-code.ts';

/** A refusal that the HTTP layer itself makes; `headers` go out with it (`Allow`, `Retry-After`). */
export class HttpRefusal extends Error {
  readonly code: RefusalCode;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: RefusalCode,
    message: string,
    more: { readonly issues?: readonly Issue[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.name = 'HttpRefusal';
    this.code = code;
    this.issues = more.issues ?? [];
    this.headers = more.headers ?? {};
  }
}
