import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getOffer } from '#app/offer/get-offer';
import { type Coverage, checkCoverage } from '#core/drafting/match/check-coverage';
import { Problem } from '#core/problem';

export type { Coverage } from '#core/drafting/match/check-coverage';

/**
 * Does the offer answer its request? Changes nothing.
 *
 * @throws Problem `not_found`; `no_request` for an offer that did not start from one.
 */
export async function validateOffer(app: App, actor: Actor, offerId: string): Promise<Coverage> {
  const { header, lines, unmatched } = await getOffer(app, actor, offerId);
  if (header.clientRequest === null) throw new Problem('no_request', 'The offer has no request to check against.');
  const covered = lines
    .filter((line) => line.kind === 'product')
    .map(({ requestItem, quantity, matchScore }) => ({ requestItem, quantity: Number(quantity ?? 1), matchScore }));
  return checkCoverage(
    header.clientRequest,
    covered,
    unmatched.map((part) => part.item),
  );
}
