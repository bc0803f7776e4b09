import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ChangedOffer, changeOffer } from '#app/offer/change-offer';
import { editableLine, type LineInput } from '#app/offer/change-quantity';

/**
 * Takes a line off. The others keep their positions.
 *
 * @throws Problem `not_found` for the offer, `line_not_found`, `offer_locked`.
 */
export function removeLine(app: App, actor: Actor, input: LineInput): Promise<ChangedOffer> {
  return changeOffer(app, actor, {
    ...input,
    action: 'updated',
    learns: true,
    decide: async (current) => {
      const line = editableLine(current, input.lineId);
      return { lines: current.lines.filter((other) => other !== line) };
    },
  });
}
