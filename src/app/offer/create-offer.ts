import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { OfferContext } from '#app/offer/offer-context';
import { priceContent } from '#app/offer/price-content';
import type { RequestWishes } from '#app/offer/request-wishes';
import type { Change } from '#app/record';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import { emptyDocument } from '#core/offer/offer-document';
import { emptyIntake } from '#core/offer/offer-intake';
import { snapshotOf } from '#core/offer/revision-snapshot';
import { asStored } from '#store/offer/as-stored';
import { insertOffer } from '#store/offer/insert-offer';
import type { StoredOffer, StoredUnmatched } from '#store/offer/stored-offer';

/** A new offer's content, inside the transaction that stores it. */
export interface NewOffer {
  readonly c: Change;
  readonly context: OfferContext;
  readonly currency: string;
  readonly name: string;
  readonly language: string;
  readonly notes: readonly string[];
  readonly request: { readonly id: string; readonly text: string } | null;
  readonly lines: readonly OfferLine[];
  readonly unmatched: readonly StoredUnmatched[];
  /** The engine proposed it: keep the proposal beside the offer. */
  readonly drafted: boolean;
  /** What came with the request, the date and the place it asks for; nothing unless given. */
  readonly wishes?: RequestWishes;
}

/** Prices and stores a new draft, with its audit row and its event. */
export async function createOffer(app: App, actor: Actor, fresh: NewOffer): Promise<StoredOffer> {
  const { c, lines } = fresh;
  const now = app.ports.clock.now();
  const header = newHeader(fresh);
  const offer = asStored({
    id: app.ports.ids.next(),
    serial: 0,
    origin: 'drafts',
    number: null,
    state: 'draft',
    language: fresh.language,
    header,
    lines,
    unmatched: fresh.unmatched,
    priced: priceContent(header, lines),
    revision: 0,
    version: 1,
    createdBy: actor.userId,
    updatedBy: actor.userId,
    updatedByName: null,
    issueDate: null,
    validUntil: null,
    lockedAt: null,
    decidedAt: null,
    document: { ...emptyDocument, ownerId: actor.userId },
    intake: fresh.wishes?.intake ?? emptyIntake,
    createdAt: now,
    updatedAt: now,
  });
  const also = c.history({
    entity: 'offer',
    entityId: offer.id,
    action: 'created',
    after: { state: offer.state, name: header.name, customerId: header.customerId, gross: offer.priced.gross },
    event: 'offers.offer.created',
    data: { offerId: offer.id },
    activity: { documentType: 'offer', event: 'created', description: 'Offer created' },
  });
  const stamp = await insertOffer(c, offer, { drafted: fresh.drafted ? snapshotOf(offer) : null, also });
  return { ...offer, ...stamp };
}

function newHeader({ context, currency, name, notes, request, wishes }: NewOffer): OfferHeader {
  return {
    name,
    customerId: context.customer?.id ?? null,
    customerName: context.customer?.name ?? null,
    requestId: request?.id ?? null,
    clientRequest: request?.text ?? null,
    currency,
    priceBasis: 'net',
    taxScope: 'rate',
    discountPercent: '0',
    discountAmount: '0',
    cashRounding: null,
    notes,
    requestedDate: wishes?.requestedDate ?? null,
    deliveryAddress: wishes?.deliveryAddress ?? null,
  };
}
