import type { Row } from '#app/resource/node';
import { emptyElement, type LineElement } from '#core/offer/line-element';
import type { OfferLineKind } from '#core/offer/offer-content';
import { labelLanguage, offerLabels } from '#core/offer/offer-labels';
import type { LineDiscount } from '#core/pricing/price-offer-input';
import type { PricedLine } from '#core/pricing/priced-offer';
import { wireDecimal, wireMoney } from '#doors/documents/wire';

/** Element types of this door. A text without a price is a paragraph too. */
export const elementTypes: Readonly<Record<OfferLineKind, string>> = {
  product: 'paragraph',
  text: 'paragraph',
  credit: 'paragraph',
  discount: 'paragraph',
  heading: 'heading',
  subtotal: 'subtotal',
  percentage: 'percentage',
};

/** A line as an element of a document, without its relations. `order` counts from 1. */
export function presentElement(row: Row): Record<string, unknown> {
  const element = (row['element'] as LineElement | null) ?? emptyElement;
  const discount = row['discount'] as LineDiscount | null;
  return {
    id: row['id'],
    ...documentOf(row),
    order: row['place'],
    type: elementTypes[row['kind'] as OfferLineKind],
    name: row['name'],
    description: row['description'] === '' ? null : row['description'],
    remark: element.remark,
    unit: row['unit'],
    quantity: wireDecimal(row['quantity']),
    amount: wireDecimal(row['unit_price']),
    discount_type: discount?.type ?? null,
    discount_value: discount ? wireDecimal(discount.value) : null,
    vat_rate_id: element.vatRateId,
    vat_rate: wireDecimal(row['vat_rate']),
    is_optional: row['optional'],
    is_external: element.isExternal,
    is_excluded_from_budget: element.isExcludedFromBudget,
    page_break: element.pageBreak,
    revenue_account_no: element.revenueAccountNo,
    product_id: row['product_id'],
    tag_id: element.tagId,
    total: wireMoney(row['net'], String(row['currency'])),
  };
}

/** Which document it stands in. */
function documentOf(row: Row): Record<string, unknown> {
  if (row['document_type'] === 'invoice') {
    return {
      document_type: 'Modules\\Salesforce\\Invoice',
      document_id: row['invoice_id'],
      source_element_id: row['source_line_id'] ?? null,
    };
  }
  return row['offer_id'] ? { document_type: 'Modules\\Salesforce\\Offer', document_id: row['offer_id'] } : {};
}

export interface DerivedLines {
  readonly lines: readonly PricedLine[];
  /** Place of the first of them, from 1. */
  readonly first: number;
  readonly currency: string;
  /** That the contact reads. */
  readonly language: string;
}

/** The lines that an offer discount became, read-only, behind the others. */
export function presentDerived({ lines, first, currency, language }: DerivedLines) {
  const { discount } = offerLabels[labelLanguage(language)];
  return lines.map((line, at) =>
    presentElement({
      id: line.id,
      place: first + at,
      kind: line.kind,
      name: discount,
      description: '',
      unit: null,
      quantity: null,
      unit_price: null,
      vat_rate: line.vatRate,
      discount: null,
      optional: false,
      product_id: null,
      net: line.net,
      currency,
      element: null,
    }),
  );
}
