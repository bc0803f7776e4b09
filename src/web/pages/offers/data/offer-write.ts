import { addDecimals } from '#core/money/decimal';
import { api } from '../../../client/api.ts';
import type { Offer } from '../model/offer.ts';
import { changeQuantity, type OfferChange } from '../model/offer-changes.ts';
import { fetchOffer, offersPath } from './offer-queries.ts';

/** One change of an offer, told from the offer as it is when the change goes out. Answers the offer afterwards. */
export type OfferWrite = (offer: Offer) => Promise<Offer>;

interface Answer {
  readonly offer: Offer;
}

/** PATCH of the offer, refused with `version_conflict` when somebody else was faster. */
export const patchOffer =
  (change: (offer: Offer) => OfferChange): OfferWrite =>
  async (offer) => {
    const options = { body: change(offer), ifMatch: offer.version };
    return (await api.patch<Answer>(`${offersPath}/${offer.id}`, options)).offer;
  };

/** A whole number goes to the line's own endpoint; that takes no other, so 2.5 goes with the lines. */
export const setQuantity =
  (itemId: string, quantity: number): OfferWrite =>
  async (offer) => {
    if (!Number.isInteger(quantity)) return patchOffer((now) => changeQuantity(now, itemId, quantity))(offer);
    const options = { body: { quantity }, ifMatch: offer.version };
    return (await api.patch<Answer>(`${offersPath}/${offer.id}/products/${itemId}`, options)).offer;
  };

/** One more or one less than the offer has when the change goes out; never below what can be sold. */
export const stepQuantity =
  (itemId: string, by: 1 | -1): OfferWrite =>
  async (offer) => {
    const before = offer.items.find(({ id }) => id === itemId)?.quantity;
    const after = before === undefined ? 0 : Number(addDecimals(before, by));
    return after > 0 ? setQuantity(itemId, after)(offer) : offer;
  };

/** A new last line at the price of today. */
export const addProduct =
  (productId: string): OfferWrite =>
  async (offer) => {
    const options = { body: { productId, quantity: 1 }, ifMatch: offer.version };
    return (await api.post<Answer>(`${offersPath}/${offer.id}/products`, options)).offer;
  };

/** What the engine drafted comes back, as a new last state. */
export const restoreDraft: OfferWrite = async (offer) =>
  (await api.post<Answer>(`${offersPath}/${offer.id}/draft/restore`)).offer;

/** An earlier state comes back, as a new last one. */
export const restoreRevision =
  (revisionId: string): OfferWrite =>
  async (offer) =>
    (await api.post<Answer>(`${offersPath}/${offer.id}/revisions/${revisionId}/restore`)).offer;

/** Says no to the customer that the request seems to come from. */
export const rejectProposal: OfferWrite = async (offer) => {
  await api.post(`/api/admin/offers/${offer.id}/customer-proposal`, { body: { decision: 'reject' } });
  return fetchOffer(offer.id);
};
