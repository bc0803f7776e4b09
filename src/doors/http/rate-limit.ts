/** Requests a minute in the long run, and how many may come at once. */
export interface RateLimit {
  readonly perMinute: number;
  readonly burst: number;
}

/** Counts callers in this process. Both verbs answer seconds to wait, 0 when there is room. */
export interface RateLimiter {
  take(caller: string): number;
  peek(caller: string): number;
  /** Requests that may come at once now. */
  left(caller: string): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const maxCallers = 50_000;

/** One token bucket per caller; the longest-unseen callers are forgotten beyond 50,000. `now` in milliseconds. */
export function rateLimiter(limit: RateLimit, now: () => number = () => performance.now()): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMs = limit.perMinute / 60_000;

  const refilled = (caller: string): Bucket => {
    const time = now();
    const bucket = buckets.get(caller);
    if (!bucket) return { tokens: limit.burst, at: time };
    return { tokens: Math.min(limit.burst, bucket.tokens + (time - bucket.at) * perMs), at: time };
  };
  const wait = (bucket: Bucket): number => (bucket.tokens >= 1 ? 0 : Math.ceil((1 - bucket.tokens) / perMs / 1000));

  return {
    peek: (caller) => wait(refilled(caller)),
    left: (caller) => Math.floor(refilled(caller).tokens),
    take: (caller) => {
      const bucket = refilled(caller);
      const seconds = wait(bucket);
      if (seconds === 0) bucket.tokens -= 1;
      buckets.delete(caller);
      buckets.set(caller, bucket);
      if (buckets.size > maxCallers) forgetOldest(buckets);
      return seconds;
    },
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  for (const caller of buckets.keys()) {
    buckets.delete(caller);
    return;
  }
}
