/** One thing that a model says is asked for. */
export interface AdvisedItem {
  /** A piece of the request, verbatim; anything else is dropped. */
  readonly words: string;
  /** Null: not said. */
  readonly quantity: number | null;
  readonly unit: string | null;
}

/** What a model says about a request. Untrusted plain data: the engine takes of it what its own guards allow. */
export interface Advice {
  /** Null: the engine reads the request itself. */
  readonly items: readonly AdvisedItem[] | null;
  /** Verbatim pieces that look like items and are none. What is in neither list stays as the engine reads it. */
  readonly ignored: readonly string[];
  /** Product of each fragment by `fragmentKey`, null for none of its candidates. A fragment that is not here is the engine's. */
  readonly picks: Readonly<Record<string, string | null>>;
}
