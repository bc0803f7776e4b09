import { decidedStates, nextState, type OfferEvent, type OfferState } from '#core/offer/lifecycle';
import type { OfferLine } from '#core/offer/offer-content';

export type AnswerAction = 'approve' | 'reject';

/** Why an answer is not taken, in the words of the doors' problems. */
export type AnswerRefusal = 'offer_decided' | 'offer_expired' | 'offer_locked' | 'price_missing';

/** `same`: it was decided so already and nothing changes. */
export type AnswerVerdict =
  | { readonly kind: 'taken'; readonly state: OfferState }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly why: AnswerRefusal };

export interface AnsweredOffer {
  readonly state: OfferState;
  readonly lines: readonly OfferLine[];
  /** Last day, ISO date; null for no end. */
  readonly validUntil: string | null;
}

const eventOf: Readonly<Record<AnswerAction, OfferEvent>> = { approve: 'accept', reject: 'decline' };
const decidedAs: Readonly<Record<AnswerAction, readonly OfferState[]>> = {
  approve: ['accepted'],
  reject: ['declined', 'canceled', 'bought_out'],
};

/** Judges a client's answer. `today` is the ISO date in the company's time zone: an offer holds through its last day. */
export function judgeAnswer(offer: AnsweredOffer, action: AnswerAction, today: string): AnswerVerdict {
  const { state, validUntil } = offer;
  if (decidedAs[action].includes(state)) return { kind: 'same' };
  if (decidedStates.includes(state)) return { kind: 'refused', why: 'offer_decided' };
  if (state === 'expired' || (validUntil !== null && validUntil < today))
    return { kind: 'refused', why: 'offer_expired' };
  const to = nextState(state, eventOf[action], 'customer');
  if (to === null) return { kind: 'refused', why: 'offer_locked' };
  if (action === 'approve' && offer.lines.some((line) => line.priceMissing))
    return { kind: 'refused', why: 'price_missing' };
  return { kind: 'taken', state: to };
}

/** The lines after a client took some of the optional ones, and the ids among `chosen` that are none. */
export function takeOptional(
  lines: readonly OfferLine[],
  chosen: readonly string[],
): { readonly lines: readonly OfferLine[]; readonly unknown: readonly string[] } {
  const wanted = new Set(chosen);
  const optional = new Set(lines.filter((line) => line.optional).map((line) => line.id));
  return {
    lines: lines.map((line) => (wanted.has(line.id) && line.optional ? { ...line, optional: false } : line)),
    unknown: chosen.filter((id) => !optional.has(id)),
  };
}
