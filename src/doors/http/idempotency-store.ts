/** One use of an `Idempotency-Key`: the key counts per tenant and door. */
export interface IdempotencyClaim {
  readonly tenantId: string;
  readonly door: string;
  readonly key: string;
  /** Route pattern with method, such as `POST /api/offers`. */
  readonly route: string;
  /** Hash over actor, path, query and body. */
  readonly bodyHash: string;
  readonly requestId: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string | null;
}

/** One thing that lost work changed: `offer`, its id, `created`. */
export interface DoneWork {
  readonly entity: string;
  readonly entityId: string;
  readonly action: string;
}

/** An answer as it was sent; null where it was no text, which cannot be kept. */
export type ToldAnswer = Omit<StoredAnswer, 'body'> & { readonly body: string | null };

/**
 * `fresh`: do the work, then finish or release. `done`: send the stored answer. `running`: another request holds the key.
 * `conflict`: the key was used for something else. `lost`: the work was done, in full, but its answer was not kept.
 */
export type IdempotencyState =
  | { readonly state: 'fresh' | 'running' | 'conflict' }
  | { readonly state: 'lost'; readonly done: readonly DoneWork[] }
  | { readonly state: 'done'; readonly answer: StoredAnswer };

/** Remembers answers for 24 hours, shared by all processes. */
export interface IdempotencyStore {
  begin(claim: IdempotencyClaim): Promise<IdempotencyState>;
  /** Tells other processes that the work still runs; called every few seconds. */
  renew(claim: IdempotencyClaim): Promise<void>;
  finish(claim: IdempotencyClaim, answer: StoredAnswer): Promise<void>;
  /** Forgets the claim: the work had no effect. */
  release(claim: IdempotencyClaim): Promise<void>;
}
