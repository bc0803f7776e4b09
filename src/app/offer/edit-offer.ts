import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ChangedOffer, changeOffer, type OfferChange } from '#app/offer/change-offer';
import { changeStatus, type WantedStatus } from '#app/offer/change-status';
import { editHeader, type HeaderEdit } from '#app/offer/edit-header';
import { editLines, type LineEdit } from '#app/offer/edit-lines';
import type { Change } from '#app/record';
import type { Candidate } from '#core/drafting/draft';
import type { Span } from '#core/drafting/span';
import type { StoredOffer, StoredUnmatched } from '#store/offer/stored-offer';

export interface EditOfferInput extends HeaderEdit {
  readonly offerId: string;
  readonly ifVersion?: number | null;
  readonly status?: WantedStatus;
  /** Replaces the product lines; other lines stay. */
  readonly items?: readonly LineEdit[];
  /** Facts of the checklist to check or uncheck; others stay. */
  readonly facts?: readonly { readonly id: string; readonly checked: boolean }[];
  /** Replaces the open parts. */
  readonly unmatched?: readonly OpenPart[];
}

/** A part of the request without a line. `spans` and `candidates` count for a part that the offer does not have now. */
export interface OpenPart {
  readonly id?: string;
  readonly item: string;
  readonly reason: string;
  readonly spans?: readonly Span[];
  readonly candidates?: readonly Candidate[];
}

/**
 * Edits a draft: fields, lines, open parts and status, all or nothing. An input without anything changes nothing.
 *
 * @throws Problem `not_found`, `offer_locked`, `version_conflict`, `customer_not_found`, `customer_mismatch`,
 * `product_not_found`, `duplicate_product`, `offer_empty`, `price_missing`, `validation_failed`.
 */
export function editOffer(app: App, actor: Actor, input: EditOfferInput): Promise<ChangedOffer> {
  return changeOffer(app, actor, {
    offerId: input.offerId,
    ifVersion: input.ifVersion ?? null,
    action: input.status === 'accepted' ? 'accepted' : input.status === 'rejected' ? 'rejected' : 'updated',
    learns: true,
    decide: (current, c) => decide(app, c, { current, input }),
  });
}

async function decide(
  app: App,
  c: Change,
  { current, input }: { readonly current: StoredOffer; readonly input: EditOfferInput },
): Promise<OfferChange | null> {
  const hasContent = contentFields.some((field) => input[field] !== undefined);
  if (!hasContent && input.status === undefined) return null;
  const status = changeStatus(current, input.status, hasContent);
  const header = await editHeader(app, c, { current, edit: input });
  const lines = input.items === undefined ? null : await editLines(app, c, { current, header, items: input.items });
  const unmatched = input.unmatched === undefined ? null : editUnmatched(app, current, input.unmatched);
  const content: OfferChange = {
    ...(header === current.header ? {} : { header }),
    ...(lines ? { lines } : {}),
    ...(unmatched ? { unmatched } : {}),
    ...editFacts(current, input.facts),
  };
  const after = await status?.effects(app, c, { ...current, header, lines: lines ?? current.lines });
  const all = { ...content, ...after };
  return Object.keys(all).length === 0 ? null : all;
}

const contentFields = [
  'name',
  'customerId',
  'customerName',
  'currency',
  'notes',
  'discountPercent',
  'discountAmount',
  'requestedDate',
  'deliveryAddress',
  'facts',
  'items',
  'unmatched',
] as const satisfies readonly (keyof EditOfferInput)[];

/** The checklist with new marks; nothing when no mark differs. */
function editFacts({ intake }: StoredOffer, marks: EditOfferInput['facts']): Pick<OfferChange, 'intake'> {
  const wanted = new Map(marks?.map(({ id, checked }) => [id, checked]));
  const facts = intake.facts.map((fact) => ({ ...fact, checked: wanted.get(fact.id) ?? fact.checked }));
  const same = facts.every((fact, at) => fact.checked === intake.facts[at]?.checked);
  return same ? {} : { intake: { ...intake, facts } };
}

/** A part that stays keeps where it stood in the request and what came close; one that comes back brings both along. */
function editUnmatched(app: App, current: StoredOffer, wanted: readonly OpenPart[]): StoredUnmatched[] {
  const left = [...current.unmatched];
  return wanted.map((part, position) => {
    const at = left.findIndex((old) => (part.id === undefined ? old.item === part.item : old.id === part.id));
    const [old] = at < 0 ? [] : left.splice(at, 1);
    return {
      id: old?.id ?? app.ports.ids.next(),
      item: part.item,
      reason: part.reason === '' ? (old?.reason ?? '') : part.reason,
      position,
      spans: old?.spans ?? part.spans ?? [],
      candidates: old?.candidates ?? part.candidates ?? [],
    };
  });
}
