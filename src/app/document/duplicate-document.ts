import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { priceContent } from '#app/offer/price-content';
import { change } from '#app/record';
import { documentNumber } from '#core/offer/document-number';
import { emptyIntake } from '#core/offer/offer-intake';
import { Problem } from '#core/problem';
import { asStored } from '#store/offer/as-stored';
import { insertOffer } from '#store/offer/insert-offer';
import { loadOffer } from '#store/offer/load-offer';
import type { StoredOffer } from '#store/offer/stored-offer';
import { takeNumber } from '#store/offer/take-number';
import { loadCompany } from '#store/tenant/load-company';

/**
 * Copies an offer, with its elements and prices, as a new draft under a number of its own. Answers its id.
 *
 * @throws Problem `not_found`.
 */
export async function duplicateDocument(app: App, actor: Actor, id: string): Promise<string> {
  const number = documentNumber('A', await takeNumber(app.database, actor.tenantId, 'offer'));
  return change(app, actor, async (c) => {
    const source = await loadOffer(c, id);
    if (!source || source.state === 'history') throw new Problem('not_found', 'Not found.');
    const { vatLiable } = (await loadCompany(c)).settings;
    const copy = copyOf(app, actor, { ...source, number, header: { ...source.header, vatLiable } });
    const also = c.history({
      entity: 'offer',
      entityId: copy.id,
      action: 'created',
      after: { state: copy.state, number, name: copy.header.name, copyOf: id },
      event: 'offers.offer.created',
      data: { offerId: copy.id },
      activity: { documentType: 'offer', event: 'created', description: 'Offer created', properties: { copy_of: id } },
    });
    await insertOffer(c, copy, { drafted: false, also });
    return copy.id;
  });
}

function copyOf(app: App, actor: Actor, source: StoredOffer): StoredOffer {
  const { ids, clock } = app.ports;
  const now = clock.now();
  const lines = source.lines.map((line) => ({ ...line, id: ids.next() }));
  return asStored({
    ...source,
    id: ids.next(),
    origin: 'documents',
    state: 'draft',
    lines,
    unmatched: [],
    priced: priceContent(source.header, lines),
    document: { ...source.document, ownerId: actor.userId ?? source.document.ownerId, personalized: null },
    intake: emptyIntake,
    revision: 0,
    version: 1,
    createdBy: actor.userId,
    updatedBy: actor.userId,
    issueDate: null,
    validUntil: null,
    lockedAt: null,
    decidedAt: null,
    createdAt: now,
    updatedAt: now,
  });
}
