import { addDays } from '#core/offer/local-date';
import type { Issue } from '#core/problem';

/** When an invoice goes out and comes back; ISO dates. */
export interface DueDates {
  readonly issuedAt: string;
  readonly dueAt: string;
  /** Days until it is due, where nobody names a day. */
  readonly dueWithin: number;
  readonly paidAt: string | null;
}

/** What somebody writes of them. Null for `dueAt` and `dueWithin`: as if nobody had. */
export interface DueWish {
  readonly issuedAt?: string | undefined;
  readonly dueAt?: string | null | undefined;
  readonly dueWithin?: number | null | undefined;
  readonly paidAt?: string | null | undefined;
}

/**
 * The dates after a write: a named day wins, else the days count from the issue; a later issue takes the due day along. With them
 * what is wrong: due or paid before it was issued.
 */
export function dueDates(
  before: DueDates,
  wish: DueWish,
): { readonly dates: DueDates; readonly issues: readonly Issue[] } {
  const issuedAt = wish.issuedAt ?? before.issuedAt;
  const dueWithin = wish.dueWithin ?? before.dueWithin;
  const follows = wish.issuedAt !== undefined || wish.dueAt === null || typeof wish.dueWithin === 'number';
  const dueAt = wish.dueAt ?? (follows ? addDays(issuedAt, dueWithin) : before.dueAt);
  const paidAt = wish.paidAt === undefined ? before.paidAt : wish.paidAt;
  const issues: Issue[] = [];
  if (dueAt < issuedAt) {
    issues.push({ path: 'due_at', rule: 'after', message: 'must be a date after or equal to issued at' });
  }
  if (paidAt !== null && paidAt < issuedAt) {
    issues.push({ path: 'paid_at', rule: 'after', message: 'must be a date after or equal to issued at' });
  }
  return { dates: { issuedAt, dueAt, dueWithin, paidAt }, issues };
}
