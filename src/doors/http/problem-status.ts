import type { RefusalCode } from './refusal-code.ts';

const statusOf: Readonly<Record<RefusalCode, number>> = {
  validation_failed: 400,
  unreadable_body: 400,
  unreadable_url: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  product_not_found: 404,
  line_not_found: 404,
  revision_not_found: 404,
  customer_not_found: 400,
  customer_mismatch: 400,
  offer_locked: 403,
  offer_decided: 409,
  offer_expired: 409,
  offer_superseded: 409,
  offer_not_approved: 409,
  invalid_signature: 403,
  invalid_query: 400,
  offer_empty: 400,
  price_missing: 400,
  duplicate_product: 409,
  invalid_transition: 409,
  version_conflict: 409,
  idempotency_conflict: 409,
  name_conflict: 409,
  no_request: 422,
  too_many_lines: 400,
  payload_too_large: 413,
  rate_limited: 429,
  import_failed: 400,
  unreadable_file: 422,
  no_text: 422,
  generation_failed: 500,
  unavailable: 503,
  method_not_allowed: 405,
  unsupported_media_type: 415,
  timeout: 503,
  gone: 499,
  internal_error: 500,
};

/** The usual HTTP status of a problem. A door's envelope may answer another one where its contract says so. */
export function problemStatus(code: RefusalCode): number {
  return statusOf[code];
}
