import { priceContent } from '#app/offer/price-content';
import { takeOptional } from '#core/document/judge-answer';
import { Problem } from '#core/problem';
import type { StoredOffer } from '#store/offer/stored-offer';

/**
 * The offer as it would be with some optional lines taken. Stores nothing.
 *
 * @throws Problem `validation_failed` for an element that is not optional.
 */
export function previewChoice(offer: StoredOffer, chosen: readonly string[]): StoredOffer {
  if (chosen.length === 0) return offer;
  const { lines, unknown } = takeOptional(offer.lines, chosen);
  if (unknown.length > 0) {
    const message = 'The selected element is not an optional line of this offer.';
    const issues = unknown.map((id) => ({ path: `elements.${chosen.indexOf(id)}`, rule: 'optional', message }));
    throw new Problem('validation_failed', message, issues);
  }
  return { ...offer, lines, priced: priceContent(offer.header, lines) };
}
