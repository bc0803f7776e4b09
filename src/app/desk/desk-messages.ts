import type { WorkName } from '#app/desk/works';
import type { DraftProgress } from '#app/offer/draft-watch';
import type { Issue, ProblemCode } from '#core/problem';

/** What the process says to the thread of the desk. */
export type ToDesk =
  | { readonly kind: 'work'; readonly id: number; readonly name: WorkName; readonly args: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'refresh'; readonly tenantIds: readonly string[] }
  | { readonly kind: 'stop' };

/** What the thread answers. A refusal keeps its code; anything else is told as it was thrown. */
export type FromDesk =
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: Refused }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  /** It was cancelled, and is over now. */
  | { readonly kind: 'left'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: DraftProgress };

/** A Problem as plain data. */
export interface Refused {
  readonly code: ProblemCode;
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** Everything that goes between a process and its desk. */
export type DeskMessages = ToDesk | FromDesk;
