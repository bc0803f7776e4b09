/** What can go wrong, in one vocabulary. Doors map a code to their own status and envelope. */
export type ProblemCode =
  | 'validation_failed'
  | 'unreadable_body'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'product_not_found'
  | 'line_not_found'
  | 'revision_not_found'
  | 'customer_not_found'
  | 'customer_mismatch'
  | 'offer_locked'
  | 'offer_decided'
  | 'offer_expired'
  | 'offer_superseded'
  | 'offer_not_approved'
  | 'invoice_locked'
  | 'already_billed'
  | 'invalid_signature'
  | 'invalid_query'
  | 'offer_empty'
  | 'price_missing'
  | 'duplicate_product'
  | 'invalid_transition'
  | 'version_conflict'
  | 'idempotency_conflict'
  | 'name_conflict'
  | 'no_request'
  | 'chat_thread_not_found'
  | 'invalid_chat_thread'
  | 'too_many_lines'
  | 'payload_too_large'
  | 'rate_limited'
  | 'import_failed'
  | 'unreadable_file'
  | 'no_text'
  | 'generation_failed'
  | 'unavailable';

/** One thing that is wrong with an input: where it is (`items.0.quantity`), which rule it breaks, a sentence for people. */
export interface Issue {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  /** Numbers of the sentence, by name, where pages say the rule in words of their own. */
  readonly values?: Readonly<Record<string, number>>;
}

/** A refusal that a caller can act on. Anything else that is thrown is a defect and becomes a 500. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];

  constructor(code: ProblemCode, message: string, issues: readonly Issue[] = []) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.issues = issues;
  }
}
