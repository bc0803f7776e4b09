import type { DocumentElement, OfferDocument } from '../data/document.ts';

/** Fields of an element that its page changes, as the door names them. */
export type ElementChange = Partial<
  Pick<
    DocumentElement,
    | 'type'
    | 'name'
    | 'description'
    | 'remark'
    | 'unit'
    | 'quantity'
    | 'amount'
    | 'discount_type'
    | 'discount_value'
    | 'vat_rate_id'
    | 'vat_rate'
    | 'is_optional'
    | 'is_external'
    | 'page_break'
    | 'revenue_account_no'
    | 'product_id'
  >
>;

/** The document with an element changed, until the door has worked out the totals. */
export function withElement(document: OfferDocument, id: string, change: ElementChange): OfferDocument {
  const elements = document.elements.map((element) => (element.id === id ? { ...element, ...change } : element));
  return { ...document, elements };
}

/** The document with an element at another place, from 1. */
export function withMoved(document: OfferDocument, id: string, order: number): OfferDocument {
  const moved = document.elements.find((element) => element.id === id);
  if (!moved) return document;
  const others = document.elements.filter((element) => element !== moved);
  const elements = others.toSpliced(order - 1, 0, moved).map((element, at) => ({ ...element, order: at + 1 }));
  return { ...document, elements };
}

export function without(document: OfferDocument, id: string): OfferDocument {
  return { ...document, elements: document.elements.filter((element) => element.id !== id) };
}

/** A rate as the door takes it: one of the list by its id, another by its percentage. */
export function vatChange({ id, rate }: { readonly id: string | null; readonly rate: number | null }): ElementChange {
  return id === null ? { vat_rate: rate } : { vat_rate_id: id };
}

/** What a copy of an element starts from; `name` may not be empty at the door. */
export function elementBody(element: DocumentElement): ElementChange {
  const { id: _id, order: _order, total: _total, tag_id: _tag, vat_rate_id: rateId, vat_rate: rate, ...rest } = element;
  const { is_excluded_from_budget: _excluded, ...body } = rest;
  return { ...body, ...vatChange({ id: rateId, rate }) };
}
