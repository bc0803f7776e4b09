import type { Actor } from '#app/actor';
import { contentHashOf } from '#app/answer/content-hash';
import type { App } from '#app/app';
import { learnCorrections } from '#app/memory/learn-corrections';
import { frozenTexts } from '#app/offer/frozen-texts';
import { activityOf } from '#app/offer/offer-activity';
import { priceContent } from '#app/offer/price-content';
import { noteOutcome } from '#app/quality/note-outcome';
import { type ActivityRecord, type Change, change } from '#app/record';
import { decidedStates, editableStates, type OfferState } from '#core/offer/lifecycle';
import type { OfferContent } from '#core/offer/offer-content';
import type { OfferDocument } from '#core/offer/offer-document';
import type { OfferIntake } from '#core/offer/offer-intake';
import { snapshotOf } from '#core/offer/revision-snapshot';
import { Problem } from '#core/problem';
import { withdrawAnswer } from '#store/answer/answers';
import { asStored } from '#store/offer/as-stored';
import { keepUntouchedDraft } from '#store/offer/latest-proposal';
import { loadOffer } from '#store/offer/load-offer';
import type { NewRevision } from '#store/offer/new-revision';
import { saveOffer } from '#store/offer/save-offer';
import type { StoredOffer, StoredUnmatched } from '#store/offer/stored-offer';
import { loadCompany } from '#store/tenant/load-company';

/** What a verb makes of an offer. Absent parts stay as they are. */
export interface OfferChange {
  readonly header?: OfferContent['header'];
  readonly lines?: OfferContent['lines'];
  readonly unmatched?: readonly StoredUnmatched[];
  readonly state?: OfferState;
  readonly issueDate?: string | null;
  readonly validUntil?: string | null;
  readonly lockedAt?: Date | null;
  /** Absent: now when the state is an answer, null when it is none. */
  readonly decidedAt?: Date | null;
  readonly document?: OfferDocument;
  readonly intake?: OfferIntake;
  readonly number?: string;
  /** Other words for the people who follow the offer than those that the state gives. */
  readonly activity?: Omit<ActivityRecord, 'documentType'>;
  /** The seller finished it: the revision carries this moment. */
  readonly acceptedAt?: Date;
  /** The offer goes out, or may from now on: the revision is issued. */
  readonly issue?: boolean;
  /** A revision is wanted even though nothing changed. */
  readonly keep?: boolean;
}

export interface OfferEdit {
  readonly offerId: string;
  /** Refuse when the offer has another version by now. */
  readonly ifVersion?: number | null;
  /** Word for the audit row: `updated`, `accepted`, `restored` …. */
  readonly action: string;
  /** A person corrects lines: what differs is remembered. */
  readonly learns?: boolean;
  /** Decides under the row's lock. Null: nothing to change. */
  decide(current: StoredOffer, c: Change): Promise<OfferChange | null>;
}

/** An offer after a change, with the revision it made, if any. */
export interface ChangedOffer {
  readonly offer: StoredOffer;
  readonly revision: NewRevision | null;
}

/**
 * The one way to change an offer: locks its row, lets the verb decide, prices once, and writes offer, revision,
 * audit row and event together.
 *
 * @throws Problem `not_found`, `version_conflict`, and what `decide` refuses.
 */
export function changeOffer(app: App, actor: Actor, edit: OfferEdit): Promise<ChangedOffer> {
  return change(app, actor, (c) => changeOfferIn(app, actor, { c, edit }));
}

/** The same inside a transaction, for changes that happen together. Whoever changes several offers locks them in one order. */
export async function changeOfferIn(
  app: App,
  actor: Actor,
  { c, edit }: { readonly c: Change; readonly edit: OfferEdit },
): Promise<ChangedOffer> {
  const current = await loadOffer(c, edit.offerId, true);
  if (!current) throw new Problem('not_found', 'The offer does not exist.');
  if (edit.ifVersion !== undefined && edit.ifVersion !== null && edit.ifVersion !== current.version) {
    throw new Problem('version_conflict', 'The offer was changed meanwhile. Load it again.');
  }
  const wanted = await edit.decide(current, c);
  if (!wanted) return { offer: current, revision: null };
  return writeChange(app, actor, { c, current, wanted, edit });
}

/** Refuses content changes where the lifecycle keeps an offer shut. */
export function refuseLocked(offer: StoredOffer): void {
  if (!editableStates.includes(offer.state)) throw new Problem('offer_locked', 'The offer is locked.');
}

interface Writing {
  readonly c: Change;
  readonly current: StoredOffer;
  readonly wanted: OfferChange;
  readonly edit: OfferEdit;
}

async function writeChange(app: App, actor: Actor, { c, current, wanted, edit }: Writing): Promise<ChangedOffer> {
  const vat = await vatOfOpened(c, current, wanted);
  const contentChanged =
    wanted.header !== undefined || wanted.lines !== undefined || wanted.unmatched !== undefined || vat !== null;
  const keeps =
    contentChanged ||
    wanted.document !== undefined ||
    wanted.acceptedAt !== undefined ||
    wanted.keep === true ||
    wanted.issue === true;
  const now = app.ports.clock.now();
  const header = { ...(wanted.header ?? current.header), ...vat };
  const lines = wanted.lines ?? current.lines;
  const next = asStored({
    ...current,
    header,
    lines,
    unmatched: wanted.unmatched ?? current.unmatched,
    document: await frozenTexts(c, { ...current, ...wanted, header, document: wanted.document ?? current.document }),
    intake: wanted.intake ?? current.intake,
    number: wanted.number ?? current.number,
    priced: contentChanged ? priceContent(header, lines) : current.priced,
    state: wanted.state ?? current.state,
    issueDate: wanted.issueDate === undefined ? current.issueDate : wanted.issueDate,
    validUntil: wanted.validUntil === undefined ? current.validUntil : wanted.validUntil,
    lockedAt: wanted.lockedAt === undefined ? current.lockedAt : wanted.lockedAt,
    decidedAt: wanted.decidedAt === undefined ? decidedAt(current, wanted, now) : wanted.decidedAt,
    revision: keeps ? current.revision + 1 : current.revision,
    version: current.version + 1,
    updatedBy: actor.userId ?? current.updatedBy,
    updatedAt: now,
  });
  const revision = keeps ? revisionOf(app, actor, { offer: next, wanted }) : null;
  const also = c.history({
    entity: 'offer',
    entityId: current.id,
    action: edit.action,
    before: outline(current),
    after: outline(next),
    event: 'offers.offer.updated',
    data: { offerId: current.id, action: edit.action, from: current.state, state: next.state, version: next.version },
    activity: { documentType: 'offer', ...(wanted.activity ?? activityOf(current.state, next.state)) },
  });
  if (revision) await keepUntouchedDraft(c, current);
  const updatedByName = await saveOffer(c, { before: current, after: next, revision, also });
  // An answer that no longer stands stays on record, and leaves room for the next one.
  if (decidedStates.includes(current.state) && next.state !== current.state) await withdrawAnswer(c, current.id, now);
  await noteOutcome(c, { before: current, after: next });
  if (edit.learns && wanted.lines) await learnCorrections(app, actor, { c, before: current, after: next });
  return { offer: { ...next, updatedByName }, revision };
}

/** A locked offer keeps its VAT; one that is opened again follows its company. Null where nothing changes. */
async function vatOfOpened(c: Change, current: StoredOffer, { header = current.header, state }: OfferChange) {
  if (state !== 'draft' || (current.state === 'draft' && header === current.header)) return null;
  const { vatLiable } = (await loadCompany(c)).settings;
  return vatLiable === (header.vatLiable ?? true) ? null : { vatLiable };
}

function decidedAt(current: StoredOffer, { state }: OfferChange, now: Date): Date | null {
  if (state === undefined || state === current.state) return current.decidedAt;
  return decidedStates.includes(state) ? now : null;
}

function revisionOf(
  app: App,
  actor: Actor,
  { offer, wanted }: { offer: StoredOffer; wanted: OfferChange },
): NewRevision {
  return {
    id: app.ports.ids.next(),
    offerId: offer.id,
    number: offer.revision,
    snapshot: snapshotOf(offer),
    createdBy: actor.userId,
    createdAt: app.ports.clock.now(),
    acceptedAt: wanted.acceptedAt ?? null,
    issuedAt: wanted.issue === true ? offer.updatedAt : null,
    contentHash: wanted.issue === true ? contentHashOf(offer) : null,
  };
}

/** What an audit row says of an offer; the revision holds the rest. */
function outline(offer: StoredOffer) {
  const { header } = offer;
  return {
    state: offer.state,
    version: offer.version,
    revision: offer.revision,
    name: header.name,
    customerId: header.customerId,
    currency: header.currency,
    discountPercent: header.discountPercent,
    discountAmount: header.discountAmount,
    lines: offer.lines.length,
    unmatched: offer.unmatched.length,
    net: offer.priced.net,
    gross: offer.priced.gross,
  };
}
