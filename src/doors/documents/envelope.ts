import type { Issue } from '#core/problem';
import type { Envelope, Refusal } from '#doors/http/refusal';
import type { RefusalCode } from '#doors/http/refusal-code';

/** Sentences that this door always uses. */
const sentences: Readonly<Partial<Record<RefusalCode, string>>> = {
  unauthenticated: 'Unauthenticated.',
  forbidden: 'This action is unauthorized.',
  not_found: 'Not found.',
  rate_limited: 'Too Many Attempts.',
  invalid_signature: 'Invalid signature.',
};

const statuses: Readonly<Partial<Record<RefusalCode, number>>> = {
  product_not_found: 422,
  line_not_found: 404,
  customer_not_found: 422,
  offer_locked: 409,
  offer_empty: 422,
  price_missing: 422,
  name_conflict: 422,
  too_many_lines: 422,
  validation_failed: 422,
};

/** Refusals for the state of a document carry their code. */
const coded: ReadonlySet<RefusalCode> = new Set([
  'offer_locked',
  'offer_decided',
  'offer_expired',
  'offer_superseded',
  'offer_not_approved',
  'invoice_locked',
  'already_billed',
  'version_conflict',
  'idempotency_conflict',
  'invalid_transition',
]);

/** A refusal in the shape of this door. */
export function presentDocumentsRefusal({ code, status, message, issues }: Refusal): Envelope {
  const ownStatus = statuses[code] ?? status;
  if (ownStatus === 422) return { status: 422, body: validationBody(issues, message) };
  const body = { message: sentences[code] ?? message, ...(coded.has(code) ? { code } : {}) };
  return { status: ownStatus, body };
}

function validationBody(issues: readonly Issue[], message: string) {
  if (issues.length === 0) return { message, errors: {} };
  const errors: Record<string, string[]> = Object.create(null);
  for (const issue of issues) {
    const path = issue.path === '' ? 'body' : issue.path;
    errors[path] = [...(errors[path] ?? []), fieldSentence({ ...issue, path })];
  }
  const all = Object.values(errors).flat();
  const more = all.length - 1;
  const rest = more === 0 ? '' : ` (and ${more} more error${more === 1 ? '' : 's'})`;
  return { message: `${all[0]}${rest}`, errors };
}

/** `contact_id` and `is required` → `The contact id field is required.` */
function fieldSentence({ path, message }: Issue): string {
  if (/^[A-Z].*\.$/s.test(message)) return message;
  return `The ${path.replaceAll('_', ' ')} field ${message}.`;
}
