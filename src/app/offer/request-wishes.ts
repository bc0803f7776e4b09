import type { App } from '#app/app';
import type { Fact } from '#core/drafting/read-facts/fact';
import type { Sender } from '#core/drafting/read-sender/sender';
import type { DeliveryAddress } from '#core/offer/offer-content';
import type { CustomerProposal, OfferIntake } from '#core/offer/offer-intake';

/** What a request asks of the offer beside its items. */
export interface RequestWishes {
  readonly intake: OfferIntake;
  /** ISO date. */
  readonly requestedDate: string | null;
  readonly deliveryAddress: DeliveryAddress | null;
}

/** The checklist of a new offer, and the first date and address of delivery that its request names. */
export function requestWishes(
  app: App,
  facts: readonly Fact[],
  { sender, proposal }: { readonly sender: Sender | null; readonly proposal: CustomerProposal | null },
): RequestWishes {
  const date = facts.find((fact) => fact.kind === 'delivery_date' && fact.value?.date);
  const place = facts.find((fact) => fact.kind === 'delivery_place' && fact.value?.address);
  return {
    intake: {
      facts: facts.map((fact) => ({ ...fact, id: app.ports.ids.next(), checked: false })),
      sender,
      proposal,
    },
    requestedDate: date?.value?.date ?? null,
    deliveryAddress: place?.value?.address ?? null,
  };
}
