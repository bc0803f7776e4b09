import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { checkDocument } from '#app/document/check-document';
import { documentFields } from '#app/document/document-fields';
import type { DocumentInput } from '#app/document/document-input';
import { lockedFields } from '#app/document/locked-fields';
import { planState } from '#app/document/plan-state';
import { changeOffer, type OfferChange } from '#app/offer/change-offer';
import type { Change } from '#app/record';
import { companySettings } from '#core/offer/company-settings';
import { decidedStates, nextState, type OfferState } from '#core/offer/lifecycle';
import { addDays, localDate } from '#core/offer/local-date';
import { Problem } from '#core/problem';
import { type DocumentContext, loadDocumentContext } from '#store/document/load-document-context';
import { isBilled } from '#store/offer/is-billed';
import type { StoredOffer } from '#store/offer/stored-offer';

export interface DocumentEdit {
  readonly id: string;
  readonly input: DocumentInput;
  readonly ifVersion: number | null;
}

/**
 * Changes fields of an offer, and its state by `lockedAt` and `approvedAt`, all or nothing.
 *
 * @throws Problem `not_found`, `validation_failed`, `version_conflict`, `offer_locked`, `offer_decided`, `offer_expired`.
 */
export async function editDocument(app: App, actor: Actor, { id, input, ifVersion }: DocumentEdit): Promise<void> {
  await changeOffer(app, actor, {
    offerId: id,
    ifVersion,
    action: 'updated',
    decide: (current, c) => decide(app, c, { current, input }),
  });
}

interface Deciding {
  readonly current: StoredOffer;
  readonly input: DocumentInput;
}

async function decide(app: App, c: Change, { current, input }: Deciding): Promise<OfferChange | null> {
  if (current.state === 'history') throw new Problem('not_found', 'Not found.');
  const extended = extendedState(app, { current, input });
  const to = planState(extended, input);
  await refuseBilled(c, current, to);
  refuseLocked(current, input, to);
  const content = await contentChange(c, { current, input });
  const state = to === current.state ? {} : await stateChange(app, c, { current, input, to });
  const valid = input.validUntil === undefined ? {} : { validUntil: input.validUntil };
  const all = { ...content, ...state, ...valid };
  return Object.keys(all).length === 0 ? null : all;
}

/** An expired offer lives on when staff gives it a later last day. */
function extendedState(app: App, { current, input }: Deciding): OfferState {
  const today = app.ports.clock.now().toISOString().slice(0, 10);
  if (current.state !== 'expired' || !input.validUntil || input.validUntil < today) return current.state;
  return nextState('expired', 'extend', 'staff') ?? current.state;
}

/** An approval that invoices were made from is not taken back. */
async function refuseBilled(c: Change, current: StoredOffer, to: OfferState): Promise<void> {
  if (current.state !== 'accepted' || to === 'accepted') return;
  if (await isBilled(c, current.id)) throw new Problem('offer_decided', 'Invoices were made from this offer.');
}

function refuseLocked({ state }: StoredOffer, input: DocumentInput, to: OfferState): void {
  const isOpen = state === 'draft' || state === 'preparing' || to === 'draft';
  if (!isOpen && lockedFields.some((field) => input[field] !== undefined)) {
    throw new Problem('offer_locked', 'The offer is locked.');
  }
}

async function contentChange(c: Change, { current, input }: Deciding): Promise<OfferChange> {
  const { lockedAt: _l, approvedAt: _a, validUntil: _v, ...fields } = input;
  if (Object.values(fields).every((value) => value === undefined)) return {};
  const context = await loadDocumentContext(c, {
    contactId: input.contactId ?? current.document.contactId,
    projectId: input.projectId === undefined ? current.document.projectId : input.projectId,
    ownerId: current.document.ownerId,
  });
  checkDocument(input, context);
  const document = documentFields(current.document, input, context);
  const header = headerChange({ current, input }, context);
  return {
    ...(JSON.stringify(document) === JSON.stringify(current.document) ? {} : { document }),
    ...(header ? { header } : {}),
  };
}

function headerChange({ current, input }: Deciding, { company }: DocumentContext): OfferChange['header'] | null {
  const { header } = current;
  const name = input.name === undefined ? header.name : (input.name ?? '');
  const customer =
    input.contactId === undefined ? {} : { customerId: company?.id ?? null, customerName: company?.name ?? null };
  const next = { ...header, name, ...customer };
  return JSON.stringify(next) === JSON.stringify(header) ? null : next;
}

async function stateChange(
  app: App,
  c: Change,
  { current, input, to }: Deciding & { readonly to: OfferState },
): Promise<OfferChange> {
  if (to === 'draft') return { state: to, lockedAt: null, decidedAt: null, issueDate: null, validUntil: null };
  const now = app.ports.clock.now();
  const isAccepted = to === 'accepted';
  const decidedAt = decidedStates.includes(to) ? ((isAccepted ? input.approvedAt : null) ?? now) : null;
  const lockedAt = input.lockedAt ?? current.lockedAt ?? decidedAt ?? now;
  return { state: to, lockedAt, decidedAt, ...(await issue(app, c, current)) };
}

/** What makes a draft go out: its dates, and a revision for its links. Nothing for one that is out already. */
export async function issue(app: App, c: Change, current: StoredOffer): Promise<OfferChange> {
  const isFresh = current.state === 'draft' || current.state === 'preparing';
  if (!isFresh) return {};
  if (current.lines.some((line) => line.priceMissing && !line.optional)) {
    throw new Problem('price_missing', 'Some lines have no price yet; give them one before the offer leaves.');
  }
  const { organization } = await loadDocumentContext(c, { contactId: null, projectId: null, ownerId: null });
  const issueDate = localDate(app.ports.clock.now(), organization.timeZone);
  const validUntil = current.validUntil ?? addDays(issueDate, companySettings(organization.settings).validityDays);
  return { issueDate, validUntil, issue: true };
}
