/** Requests a minute in the long run, and how many may come at once. */
export interface RateLimit {
  readonly perMinute: number;
  readonly burst: number;
}
