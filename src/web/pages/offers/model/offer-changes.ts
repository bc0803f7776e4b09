import { addDecimals } from '#core/money/decimal';
import type { EditOfferBody } from '#doors/drafts/contract';
import type { Offer, OfferItem, UnmatchedDetail } from './offer.ts';

/** Body of PATCH /api/offers/{id}. An item with `id` keeps that line, one without makes a new one. */
export type OfferChange = EditOfferBody;
type ItemChange = NonNullable<EditOfferBody['items']>[number];
type UnmatchedChange = NonNullable<EditOfferBody['unmatched']>[number];

/** A product that a person picked for a fragment. */
export interface PickedProduct {
  readonly productId: string;
  readonly quantity: number;
  /** Only for telling the person. */
  readonly name?: string | undefined;
}

const keep = ({ id }: OfferItem): ItemChange => ({ id });

/** Another product in a line's place: same words, same quantity, priced anew by the server. */
export function replaceProduct(offer: Offer, itemId: string, productId: string): OfferChange {
  const replaced: ItemChange = { id: itemId, productId, matchSource: 'manual', matchScore: null };
  return { items: offer.items.map((item) => (item.id === itemId ? replaced : keep(item))) };
}

/** Puts a line back that was replaced: its product, and how it was found. */
export function restoreProduct(offer: Offer, before: OfferItem): OfferChange {
  return {
    items: offer.items.map((item) => (item.id === before.id ? { id: before.id, ...story(before) } : keep(item))),
  };
}

export function removeLine(offer: Offer, itemId: string): OfferChange {
  return { items: offer.items.filter((item) => item.id !== itemId).map(keep) };
}

/** Puts a removed line back in its place; a line without a product comes back by its name. */
export function restoreLine(offer: Offer, before: OfferItem): OfferChange {
  const { quantity, requestItem } = before;
  const restored: ItemChange = { quantity, requestItem, ...story(before) };
  const at = offer.items.findIndex((item) => item.position >= before.position);
  const place = at < 0 ? offer.items.length : at;
  const items: ItemChange[] = offer.items.map(keep);
  return { items: items.toSpliced(place, 0, restored) };
}

function story({ productId, name, rationale, matchSource, matchScore }: OfferItem): ItemChange {
  const found = { rationale, matchSource, matchScore };
  return productId ? { productId, ...found } : { name, ...found };
}

/** A line's quantity; keeps its price. For quantities that are no whole number, which the line endpoint refuses. */
export function changeQuantity(offer: Offer, itemId: string, quantity: number): OfferChange {
  return { items: offer.items.map((item) => (item.id === itemId ? { id: item.id, quantity } : keep(item))) };
}

/** The person looked at the line and it is right. */
export function confirmLine(offer: Offer, itemId: string): OfferChange {
  const confirmed = (id: string): ItemChange => ({ id, matchSource: 'manual', matchScore: null });
  return { items: offer.items.map((item) => (item.id === itemId ? confirmed(item.id) : keep(item))) };
}

/**
 * An unmatched part becomes a line. A product that is on the offer already gets the quantity added and the words
 * joined, because a product appears once.
 */
export function resolveUnmatched(offer: Offer, unmatchedId: string, picked: PickedProduct): OfferChange {
  const words = offer.unmatchedDetails.find((part) => part.id === unmatchedId)?.item ?? '';
  const present = offer.items.some((item) => item.productId === picked.productId);
  const items = offer.items.map((item) =>
    item.productId === picked.productId ? merged(item, picked.quantity, words) : keep(item),
  );
  const { productId, quantity } = picked;
  const added: ItemChange = { productId, quantity, requestItem: words, matchSource: 'manual' };
  return { items: present ? items : [...items, added], ...dismissUnmatched(offer, unmatchedId) };
}

function merged(item: OfferItem, quantity: number, words: string): ItemChange {
  const joined = [item.requestItem, words].filter((part) => part !== '').join(' + ');
  return { id: item.id, quantity: Number(addDecimals(item.quantity, quantity)), requestItem: joined };
}

/** Takes back that a part became a line, or went into one: `before` is the offer as it was then. */
export function unresolveUnmatched(offer: Offer, before: Offer, { part, productId }: ResolvedPart): OfferChange {
  const old = before.items.find((item) => item.productId === productId);
  const items = offer.items.flatMap((item): ItemChange[] => {
    if (item.productId !== productId) return [keep(item)];
    return old ? [{ id: item.id, quantity: old.quantity, requestItem: old.requestItem }] : [];
  });
  return { items, ...restoreUnmatched(offer, part) };
}

/** A part of the request and the product that answered it. */
export interface ResolvedPart {
  readonly part: UnmatchedDetail;
  readonly productId: string;
}

/** Puts a dismissed part back. */
export function restoreUnmatched(offer: Offer, part: UnmatchedDetail): OfferChange {
  const { spans = [], candidates = [] } = part;
  const back: UnmatchedChange = { id: part.id, item: part.item, reason: part.reason, spans, candidates };
  return { unmatched: [...offer.unmatchedDetails.map(written), back] };
}

/** The person needs no line for this part. */
export function dismissUnmatched(offer: Offer, unmatchedId: string): OfferChange {
  const rest = offer.unmatchedDetails.filter((part) => part.id !== unmatchedId);
  return { unmatched: rest.map(written) };
}

const written = ({ id, item, reason }: UnmatchedDetail): UnmatchedChange => ({ id, item, reason });
