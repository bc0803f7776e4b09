import { needsLook } from './match-words.ts';
import type { Offer, OfferItem } from './offer.ts';

type Checked = Pick<Offer, 'unmatchedDetails' | 'items'>;

/** What a person has to look at, the most doubtful first: open parts, then lines by score. Ids. */
export function checkQueue({ unmatchedDetails, items }: Checked): readonly string[] {
  const doubtful = items.filter(needsLook).toSorted((a, b) => doubt(a) - doubt(b));
  return [...unmatchedDetails, ...doubtful].map(({ id }) => id);
}

/** A line without a score is there for its price: after those whose product is in doubt. */
const doubt = ({ matchScore }: OfferItem): number => matchScore ?? 1;

/**
 * What to look at after `current`: the next one in the queue that is not done, from the start again after the last.
 * Null when nothing else is left.
 */
export function nextToCheck(
  queue: readonly string[],
  current: string | null,
  done: ReadonlySet<string> = new Set(),
): string | null {
  const at = current === null ? -1 : queue.indexOf(current);
  const round = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  return round.find((id) => id !== current && !done.has(id)) ?? null;
}

export interface CheckProgress {
  /** Parts of the offer that need nobody's look any more. */
  readonly checked: number;
  readonly total: number;
}

/** How far the review is: lines and open parts together. `done` are on their way to the server. */
export function checkProgress(offer: Checked, done: ReadonlySet<string> = new Set()): CheckProgress {
  const total = offer.items.length + offer.unmatchedDetails.length;
  const open = checkQueue(offer).filter((id) => !done.has(id)).length;
  return { checked: total - open, total };
}
