import type { ProductDraft } from '#core/catalogue/import/product-draft';
import { type ReadPrice, unitNet } from '#core/catalogue/import/read-price';
import type { RowPlan } from '#core/catalogue/import/row-plan';
import type { RowProblem } from '#core/catalogue/import/row-problem';
import type { Price } from '#core/catalogue/product';

/** What the price columns of a row say together. */
export interface RowPrice {
  net?: ReadPrice;
  gross?: ReadPrice;
  /** Units the price is for. */
  unit?: string;
  currency?: string;
  customerGroup?: string;
  fromQuantity?: string;
  validFrom?: string;
  validTo?: string;
}

/** Puts the price of the row into the draft. The net price wins; tax is taken out of a gross price alone. */
export function priceOfRow(draft: ProductDraft, row: RowPrice, plan: RowPlan): RowProblem[] {
  const stated = row.net ?? row.gross;
  if (!stated || draft.prices) return [];
  const currency = row.currency ?? stated.currency ?? plan.currency;
  const basis = row.unit ?? stated.basis;
  const price: Price = {
    currency,
    amount: unitNet(stated.amount, basis, row.net ? null : (draft.vatRate ?? plan.vatRate)),
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    customerGroup: row.customerGroup ?? null,
    fromQuantity: row.fromQuantity ?? '0',
  };
  if (price.validFrom !== null && price.validTo !== null && price.validFrom > price.validTo) {
    return [{ field: 'validTo', reason: 'the price ends before it begins' }];
  }
  draft.prices = [price];
  return [];
}
