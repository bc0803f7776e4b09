import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { checkDocument } from '#app/document/check-document';
import { defaultTexts, lacksTexts } from '#app/document/default-texts';
import { contactName, defaultAddress, documentFields } from '#app/document/document-fields';
import type { DocumentInput, ElementInput } from '#app/document/document-input';
import { documentRowOf } from '#app/document/document-row-of';
import { newElementLines } from '#app/document/element-line';
import { type KnownThings, knownRates, namedIn } from '#app/document/load-vat-rates';
import { planState } from '#app/document/plan-state';
import { frozenTexts } from '#app/offer/frozen-texts';
import { priceContent } from '#app/offer/price-content';
import { type Change, change } from '#app/record';
import { loadRelated } from '#app/resource/load-related';
import { type Node, nodeOf } from '#app/resource/node';
import { companySettings } from '#core/offer/company-settings';
import { documentNumber } from '#core/offer/document-number';
import { addDays, localDate } from '#core/offer/local-date';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import { emptyDocument } from '#core/offer/offer-document';
import { emptyIntake } from '#core/offer/offer-intake';
import { snapshotOf } from '#core/offer/revision-snapshot';
import type { IncludeTree } from '#core/resource/include-tree';
import { type DocumentContext, loadNewDocumentContext } from '#store/document/load-document-context';
import { asStored } from '#store/offer/as-stored';
import { insertOffer } from '#store/offer/insert-offer';
import type { StoredOffer } from '#store/offer/stored-offer';
import { takeNumber } from '#store/offer/take-number';
import { offerRevision } from '#store/schema/offer';
import { insertRows } from '#store/write-together';

export interface NewDocument extends DocumentInput {
  readonly contactId: string;
  readonly elements: readonly ElementInput[];
  readonly include: IncludeTree;
}

/**
 * Writes an offer as a document, with its elements, under the next number.
 *
 * @throws Problem `validation_failed`.
 */
export async function createDocument(app: App, actor: Actor, input: NewDocument): Promise<Node> {
  const number = documentNumber('A', await takeNumber(app.database, actor.tenantId, 'offer'));
  return change(app, actor, async (c) => {
    const ids = { contactId: input.contactId, projectId: input.projectId ?? null, ownerId: actor.userId };
    const named = { ...namedIn(input.elements), withTexts: lacksTexts(input) };
    const context = await loadNewDocumentContext(c, ids, named);
    checkDocument(input, context);
    const language = context.contact?.preferred_language ?? context.organization.language;
    const texts = defaultTexts(input, language, context.texts ?? []);
    const lines = newLines(app, input.elements, context);
    const draft = newOffer(app, actor, { input: { ...input, ...texts }, context, lines, number });
    const offer = asStored({ ...draft, document: await frozenTexts(c, draft) });
    const stamp = await insertOffer(c, offer, {
      drafted: false,
      also: [...history(c, offer), ...firstRevision(app, c, offer)],
      isLast: Object.keys(input.include).length === 0,
    });
    const node = nodeOf('offer', documentRowOf({ ...offer, ...stamp }, context));
    await loadRelated(c, [node], input.include);
    return node;
  });
}

function newLines(app: App, elements: readonly ElementInput[], known: KnownThings): readonly OfferLine[] {
  return newElementLines(app.ports.ids, elements, knownRates(elements, known, 'elements'));
}

interface Parts {
  readonly input: NewDocument;
  readonly context: DocumentContext;
  readonly lines: readonly OfferLine[];
  readonly number: string;
}

function newOffer(app: App, actor: Actor, { input, context, lines, number }: Parts): StoredOffer {
  const now = app.ports.clock.now();
  const { company, organization, contact } = context;
  const state = planState('draft', input);
  const isLocked = state !== 'draft';
  const header = newHeader(input, context);
  const issueDate = isLocked ? localDate(now, organization.timeZone) : null;
  const { validityDays } = companySettings(organization.settings);
  const fields = { ...input, address: input.address ?? defaultAddress(context) };
  return {
    id: app.ports.ids.next(),
    serial: 0,
    origin: 'documents',
    number,
    state,
    language: contact?.preferred_language ?? company?.language ?? null,
    header,
    lines,
    unmatched: [],
    priced: priceContent(header, lines),
    document: {
      ...documentFields(emptyDocument, fields, context),
      ownerId: actor.userId,
      contactName: contact ? contactName(contact) : null,
    },
    intake: emptyIntake,
    revision: isLocked ? 1 : 0,
    version: 1,
    createdBy: actor.userId,
    updatedBy: actor.userId,
    updatedByName: null,
    issueDate,
    validUntil: input.validUntil ?? (issueDate === null ? null : addDays(issueDate, validityDays)),
    lockedAt: isLocked ? (input.lockedAt ?? input.approvedAt ?? now) : null,
    decidedAt: state === 'accepted' ? (input.approvedAt ?? now) : null,
    createdAt: now,
    updatedAt: now,
  };
}

function newHeader({ name }: NewDocument, { company, organization }: DocumentContext): OfferHeader {
  return {
    name: name ?? '',
    customerId: company?.id ?? null,
    customerName: company?.name ?? null,
    requestId: null,
    clientRequest: null,
    currency: company?.currency ?? organization.currency,
    priceBasis: 'net',
    taxScope: 'rate',
    discountPercent: '0',
    discountAmount: '0',
    cashRounding: null,
    vatLiable: companySettings(organization.settings).vatLiable,
    notes: [],
    requestedDate: null,
    deliveryAddress: null,
  };
}

function history(c: Change, offer: StoredOffer) {
  return c.history({
    entity: 'offer',
    entityId: offer.id,
    action: 'created',
    after: { state: offer.state, number: offer.number, name: offer.header.name, gross: offer.priced.gross },
    event: 'offers.offer.created',
    data: { offerId: offer.id, state: offer.state },
    activity: { documentType: 'offer', event: 'created', description: 'Offer created' },
  });
}

/** An offer that begins locked has a revision that may go out. */
function firstRevision(app: App, c: Change, offer: StoredOffer) {
  if (offer.revision === 0) return [];
  const { id: offerId, createdBy, createdAt } = offer;
  const row = {
    tenantId: c.id,
    id: app.ports.ids.next(),
    offerId,
    number: 1,
    snapshot: snapshotOf(offer),
    createdBy,
    createdAt,
  };
  return [insertRows(offerRevision, [{ ...row, acceptedAt: null, issuedAt: createdAt }])];
}
