/** The fields of `now` whose value differs from `before`: what a PATCH sends. */
export function changedFields<T extends object>(before: T, now: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const key of Object.keys(now) as (keyof T)[]) {
    if (JSON.stringify(before[key]) !== JSON.stringify(now[key])) changed[key] = now[key];
  }
  return changed;
}
