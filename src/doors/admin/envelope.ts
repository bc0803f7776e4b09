import type { Envelope, Refusal } from '#doors/http/refusal';

/** `{ error: { code, message, requestId, issues: [{ path, rule, message }] } }`; issues of a file have `values` too. */
export function presentAdminRefusal({ code, message, requestId, issues }: Refusal): Envelope {
  return { body: { error: { code, message, requestId, issues } } };
}
