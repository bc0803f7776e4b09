import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ChangedOffer, changeOffer, refuseLocked } from '#app/offer/change-offer';
import type { DecimalInput } from '#core/money/decimal';
import type { OfferLine } from '#core/offer/offer-content';
import { Problem } from '#core/problem';
import type { StoredOffer } from '#store/offer/stored-offer';

export interface LineInput {
  readonly offerId: string;
  readonly lineId: string;
  readonly ifVersion?: number | null;
}

/**
 * Changes a line's quantity. Its price and VAT stay as they were copied.
 *
 * @throws Problem `not_found` for the offer, `line_not_found`, `offer_locked`.
 */
export function changeQuantity(
  app: App,
  actor: Actor,
  input: LineInput & { readonly quantity: DecimalInput },
): Promise<ChangedOffer> {
  return changeOffer(app, actor, {
    ...input,
    action: 'updated',
    learns: true,
    decide: async (current) => {
      const line = editableLine(current, input.lineId);
      const quantity = String(input.quantity);
      if (line.quantity === quantity) return null;
      return { lines: current.lines.map((other) => (other === line ? { ...line, quantity } : other)) };
    },
  });
}

/**
 * The priced line with this id.
 *
 * @throws Problem `line_not_found`, `offer_locked`.
 */
export function editableLine(offer: StoredOffer, lineId: string): OfferLine {
  refuseLocked(offer);
  const line = offer.lines.find((other) => other.id === lineId && other.kind === 'product');
  if (!line) throw new Problem('line_not_found', 'The offer has no such line.');
  return line;
}
