import { createContext, useContext } from 'react';
import type { OfferWrites } from '../data/use-offer-writes.ts';
import type { Offer } from '../model/offer.ts';
import type { Redraft } from './use-redraft.ts';
import type { ReviewActs } from './use-review-acts.ts';

/** What lies over the review: a dialog or a drawer. */
export type Panel = 'accept' | 'details' | 'mail' | 'history' | 'chat';

/** What every part of the review shares. What changes with each movement of the pointer is in `ReviewFocus`. */
export interface Review {
  readonly offer: Offer;
  /** Locked, or the person may only read. */
  readonly readOnly: boolean;
  readonly write: OfferWrites['write'];
  /** Changes of lines and open parts, each of which can be taken back. */
  readonly acts: ReviewActs;
  /** Drafting again, by what is known by now. */
  readonly redraft: Redraft;
  readonly openPanel: (panel: Panel) => void;
  /** Moves to a line or an unmatched part and brings it into view. */
  readonly goTo: (id: string) => void;
  /** A line or part is under the pointer or has the focus; null when none is. */
  readonly light: (id: string | null) => void;
  readonly setActive: (id: string) => void;
  /** Opens or closes rationale and runners-up of a line. */
  readonly toggle: (id: string) => void;
}

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('useReview needs a review above it');
  return review;
}

/** Which lines or parts stand out right now. */
export interface ReviewFocus {
  readonly active: string | null;
  readonly lit: string | null;
  readonly open: string | null;
  /** What a person just said yes to, on its way to the server. */
  readonly settling: ReadonlySet<string>;
}
