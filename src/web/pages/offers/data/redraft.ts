import type { RedraftAnswer, RedraftOutcome } from '#doors/admin/contract';
import { api } from '../../../client/api.ts';
import type { Offer } from '../model/offer.ts';
import { fetchOffer } from './offer-queries.ts';
import { type OfferWrite, restoreDraft, restoreRevision } from './offer-write.ts';

/** An offer that was drafted again, before and after. */
export interface Redrafted extends RedraftOutcome {
  readonly before: Offer;
  readonly after: Offer;
}

type Tell = (redrafted: Redrafted) => void;

/** Drafts the offer again; with a mail, by what that says too. */
export const draftAgain =
  (tell: Tell, mailId?: string): OfferWrite =>
  async (before) => {
    const path = `/api/admin/offers/${before.id}/redraft`;
    const { redraft } = await api.post<RedraftAnswer>(path, { body: mailId === undefined ? {} : { mailId } });
    return told(tell, before, redraft);
  };

/** Says yes to the customer that the request seems to come from, by which the offer is drafted again. */
export const confirmProposal =
  (tell: Tell): OfferWrite =>
  async (before) => {
    const path = `/api/admin/offers/${before.id}/customer-proposal`;
    const body = { decision: 'confirm' };
    const { redraft } = await api.post<{ readonly redraft: RedraftOutcome | null }>(path, { body });
    return told(tell, before, redraft);
  };

async function told(tell: Tell, before: Offer, outcome: RedraftOutcome | null): Promise<Offer> {
  const after = await fetchOffer(before.id);
  if (outcome) tell({ ...outcome, before, after });
  return after;
}

/** Puts back what was there before the offer was drafted again. */
export function undoRedraft({ undo }: RedraftOutcome): OfferWrite | null {
  if (undo === null) return null;
  return undo.kind === 'draft' ? restoreDraft : restoreRevision(undo.revisionId);
}
