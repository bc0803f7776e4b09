/** One use of an `Idempotency-Key`. */
export interface KeyClaim {
  readonly door: string;
  readonly key: string;
  readonly route: string;
  readonly bodyHash: string;
  /** The audit rows of the work carry it, which shows after a crash whether the work was done. */
  readonly requestId: string;
}

/** What a row says while its work runs, kept in `response`. `tx`: audit rows of the work are younger than this. */
export interface RunningMark {
  readonly requestId: string;
  readonly tx: string;
}
