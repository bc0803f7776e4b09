import type { Envelope, Refusal } from '#doors/http/refusal';

/** `{ error: { code, message, requestId, issues: [{ path, rule, message }] } }`. */
export function presentAdminRefusal({ code, message, requestId, issues }: Refusal): Envelope {
  return { body: { error: { code, message, requestId, issues } } };
}
