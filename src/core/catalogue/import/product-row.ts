import { cleanCell } from '#core/catalogue/import/clean-cell';
import { readProductCell } from '#core/catalogue/import/product-cell';
import type { ProductDraft } from '#core/catalogue/import/product-draft';
import type { RowPlan } from '#core/catalogue/import/row-plan';
import { priceOfRow, type RowPrice } from '#core/catalogue/import/row-price';
import { cellProblem, type RowProblem } from '#core/catalogue/import/row-problem';

/** What became of a row: a draft, or all that is wrong with it. */
export type ReadRow<Draft> = { readonly draft: Draft } | { readonly problems: readonly RowProblem[] };

/** Reads one row of a product file. Blank cells say nothing; every problem of the row is reported at once. */
export function readProductRow(cells: readonly string[], plan: RowPlan): ReadRow<ProductDraft> {
  const draft: ProductDraft = { sku: '' };
  const price: RowPrice = {};
  const problems: RowProblem[] = [];
  for (const column of plan.columns) {
    const cell = cleanCell(cells[column.index] ?? '');
    if (cell === '') continue;
    const reason = readProductCell(cell, column, { draft, price });
    if (reason !== null) problems.push(cellProblem(column.name, cell, reason));
  }
  if (draft.sku === '' && problems.length === 0) problems.push({ field: 'sku', reason: 'article number is missing' });
  problems.push(...priceOfRow(draft, price, plan));
  if (plan.language !== null) translate(draft, plan.language);
  return problems.length > 0 ? { problems } : { draft };
}

/** Texts in another language than the company's are translations as well; columns of their own win. */
function translate(draft: ProductDraft, language: string): void {
  const { name, description } = draft;
  if (name !== undefined) draft.names = { [language]: name, ...draft.names };
  if (description !== undefined) draft.descriptions = { [language]: description, ...draft.descriptions };
}
