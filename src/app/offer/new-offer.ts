import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { OfferContext } from '#app/offer/offer-context';
import { priceContent } from '#app/offer/price-content';
import type { RequestWishes } from '#app/offer/request-wishes';
import type { Change } from '#app/record';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import { emptyDocument } from '#core/offer/offer-document';
import { emptyIntake } from '#core/offer/offer-intake';
import { asStored } from '#store/offer/as-stored';
import { insertOffer } from '#store/offer/insert-offer';
import type { StoredOffer, StoredUnmatched } from '#store/offer/stored-offer';

/** A new offer's content. */
export interface OfferDraft {
  readonly context: OfferContext;
  readonly currency: string;
  readonly name: string;
  readonly language: string;
  readonly notes: readonly string[];
  readonly request: { readonly id: string; readonly text: string } | null;
  readonly lines: readonly OfferLine[];
  readonly unmatched: readonly StoredUnmatched[];
  /** What came with the request, the date and the place it asks for; nothing unless given. */
  readonly wishes?: RequestWishes;
}

/** A new draft, priced, to be stored. */
export function newOffer(app: App, actor: Actor, draft: OfferDraft): StoredOffer {
  const now = app.ports.clock.now();
  const header = newHeader(draft);
  return asStored({
    id: app.ports.ids.next(),
    serial: 0,
    origin: 'drafts',
    number: null,
    state: 'draft',
    language: draft.language,
    header,
    lines: draft.lines,
    unmatched: draft.unmatched,
    priced: priceContent(header, draft.lines),
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
    intake: draft.wishes?.intake ?? emptyIntake,
    createdAt: now,
    updatedAt: now,
  });
}

/** Stores a new draft, with its audit row and its event. `drafted`: the engine proposed it as it is. */
export async function storeOffer(c: Change, offer: StoredOffer, drafted: boolean): Promise<StoredOffer> {
  const { header } = offer;
  const also = c.history({
    entity: 'offer',
    entityId: offer.id,
    action: 'created',
    after: { state: offer.state, name: header.name, customerId: header.customerId, gross: offer.priced.gross },
    event: 'offers.offer.created',
    data: { offerId: offer.id },
    activity: { documentType: 'offer', event: 'created', description: 'Offer created' },
  });
  const stamp = await insertOffer(c, offer, { drafted, also });
  return { ...offer, ...stamp };
}

function newHeader({ context, currency, name, notes, request, wishes }: OfferDraft): OfferHeader {
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
    vatLiable: context.company.settings.vatLiable,
    notes,
    requestedDate: wishes?.requestedDate ?? null,
    deliveryAddress: wishes?.deliveryAddress ?? null,
  };
}
