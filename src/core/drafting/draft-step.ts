/** How far a drafting is: `done` of `total` parts of the request are looked up, the last of them was `item`. */
export interface DraftStep {
  readonly done: number;
  readonly total: number;
  /** The client's words. */
  readonly item: string;
}
