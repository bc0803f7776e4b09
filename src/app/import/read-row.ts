import type { CustomerDraft } from '#core/catalogue/import/customer-draft';
import { readCustomerRow } from '#core/catalogue/import/customer-row';
import type { ImportKind } from '#core/catalogue/import/import-field';
import type { ProductDraft } from '#core/catalogue/import/product-draft';
import { type ReadRow, readProductRow } from '#core/catalogue/import/product-row';
import type { RowPlan } from '#core/catalogue/import/row-plan';

/** Reads one row of a file of this kind. */
export function readRow(
  kind: ImportKind,
  cells: readonly string[],
  plan: RowPlan,
): ReadRow<ProductDraft | CustomerDraft> {
  return kind === 'products' ? readProductRow(cells, plan) : readCustomerRow(cells, plan);
}
