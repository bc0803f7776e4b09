import type { OfferState } from '#core/offer/lifecycle';

export type DraftsStatus = 'draft' | 'accepted' | 'rejected' | 'imported';
export type DocumentsStatus = 'draft' | 'pending' | 'approved' | 'rejected';
export type PartnersStatus = 'RECEIVED' | 'PENDING_PAYMENT' | 'CONFIRMED' | 'OPTED_OUT' | 'CANCELLED';
export type ChoiceStatus =
  | 'pending'
  | 'generating_upsells'
  | 'awaiting_customer'
  | 'canceled'
  | 'buyout_accepted'
  | 'order_placed'
  | 'expired';

/** A state in each door's words; null means the door answers 404 and leaves the offer out of its lists. */
export interface DoorStatus {
  readonly drafts: DraftsStatus | null;
  readonly documents: DocumentsStatus | null;
  readonly partners: PartnersStatus | null;
  readonly choice: ChoiceStatus | null;
}

/** Each core state as the doors tell it. Documents adds `is_expired` to an expired offer. */
export const doorStatus: Readonly<Record<OfferState, DoorStatus>> = {
  draft: { documents: 'draft', partners: null, choice: 'pending', drafts: 'draft' },
  preparing: { documents: 'draft', partners: null, choice: 'generating_upsells', drafts: 'draft' },
  ready: { documents: 'pending', partners: null, choice: 'pending', drafts: 'accepted' },
  open: { documents: 'pending', partners: 'RECEIVED', choice: 'awaiting_customer', drafts: 'accepted' },
  paying: { documents: 'pending', partners: 'PENDING_PAYMENT', choice: 'awaiting_customer', drafts: 'accepted' },
  accepted: { documents: 'approved', partners: 'CONFIRMED', choice: 'order_placed', drafts: 'accepted' },
  bought_out: { documents: 'rejected', partners: null, choice: 'buyout_accepted', drafts: 'rejected' },
  declined: { documents: 'rejected', partners: 'OPTED_OUT', choice: 'canceled', drafts: 'rejected' },
  canceled: { documents: 'rejected', partners: 'CANCELLED', choice: 'canceled', drafts: 'rejected' },
  expired: { documents: 'pending', partners: null, choice: 'expired', drafts: 'accepted' },
  history: { documents: null, partners: null, choice: null, drafts: 'imported' },
};

/** The core states that a door shows under `status`: what its status filter asks the store for. */
export function statesShownAs<D extends keyof DoorStatus>(
  door: D,
  status: NonNullable<DoorStatus[D]>,
): readonly OfferState[] {
  return states.filter((state) => doorStatus[state][door] === status);
}

/** The core states that a door shows at all. */
export function statesShownOn(door: keyof DoorStatus): readonly OfferState[] {
  return states.filter((state) => doorStatus[state][door] !== null);
}

const states = Object.keys(doorStatus) as OfferState[];
