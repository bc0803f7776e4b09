import { readRow } from '#app/import/read-row';
import type { FileSample } from '#app/import/sample-file';
import type { CustomerDraft } from '#core/catalogue/import/customer-draft';
import type { ImportKind } from '#core/catalogue/import/import-field';
import { writePriceNotation } from '#core/catalogue/import/price-notation';
import type { ProductDraft } from '#core/catalogue/import/product-draft';
import type { RowPlan } from '#core/catalogue/import/row-plan';
import type { ImportPreview, PreviewRow } from '#store/import/stored-import';

const shownRows = 20;
const shownSamples = 3;
const shownCharacters = 200;

/** The first rows as they would be imported, and a few cells of each column. */
export function previewRows(kind: ImportKind, sample: FileSample, plan: RowPlan): ImportPreview {
  return {
    decimal: plan.decimal,
    columns: sample.columns.map(({ name, samples }) => ({
      name,
      samples: samples
        .filter((cell) => cell.trim() !== '')
        .slice(0, shownSamples)
        .map((cell) => cell.slice(0, shownCharacters)),
    })),
    rows: sample.rows.slice(0, shownRows).map(({ line, cells }) => previewRow(kind, { line, cells }, plan)),
  };
}

/** Field → what was understood; where nothing was, or the row is refused, the cell as it stands. */
function previewRow(
  kind: ImportKind,
  { line, cells }: { readonly line: number; readonly cells: readonly string[] },
  plan: RowPlan,
): PreviewRow {
  const row = readRow(kind, cells, plan);
  const understood = 'draft' in row ? draftTexts(row.draft) : {};
  const values = new Map<string, string>();
  for (const { field, index } of plan.columns) {
    const cell = (cells[index] ?? '').trim();
    const known = values.get(field);
    const text = understood[field] ?? (known === undefined ? cell : `${known}; ${cell}`);
    values.set(field, text.slice(0, shownCharacters));
  }
  const problems = 'problems' in row ? row.problems.map(({ field, reason }) => `${field}: ${reason}`) : [];
  return { line, values: Object.fromEntries(values), problems };
}

/** What people would rather see read than raw: numbers, prices, packaging, codes, texts without HTML. */
function draftTexts(draft: ProductDraft | CustomerDraft): Readonly<Record<string, string | undefined>> {
  if (!('sku' in draft)) return {};
  const [price] = draft.prices ?? [];
  const list = draft.allPrices && draft.prices ? { prices: writePriceNotation(draft.prices) } : {};
  const amount = price && !draft.allPrices ? `${price.amount} ${price.currency}` : undefined;
  return {
    ...{ sku: draft.sku, name: draft.name, description: draft.description, unit: draft.unit },
    ...{ vatRate: draft.vatRate, cost: draft.cost, stock: draft.stock, ean: draft.eans?.join('; ') },
    ...{ priceNet: amount, ...list },
    packaging: draft.packaging?.map(({ unit, quantity }) => `${unit} of ${quantity}`).join('; '),
    leadDays: draft.leadDays?.toString(),
  };
}
