import { readRow } from '#app/import/read-row';
import type { FileSample } from '#app/import/sample-file';
import type { ImportKind } from '#core/catalogue/import/import-field';
import type { RowPlan } from '#core/catalogue/import/row-plan';
import type { ImportPreview, PreviewRow } from '#store/import/stored-import';

const shownRows = 20;
const shownSamples = 3;

/** The first rows as they would be imported, and a few cells of each column. */
export function previewRows(kind: ImportKind, sample: FileSample, plan: RowPlan): ImportPreview {
  return {
    columns: sample.columns.map(({ name, samples }) => ({
      name,
      samples: samples
        .filter((cell) => cell.trim() !== '')
        .slice(0, shownSamples)
        .map((cell) => cell.slice(0, 200)),
    })),
    rows: sample.rows.slice(0, shownRows).map(({ line, cells }): PreviewRow => {
      const row = readRow(kind, cells, plan);
      return {
        line,
        values: Object.fromEntries(
          plan.columns.map(({ name, index }) => [name, (cells[index] ?? '').trim().slice(0, 200)]),
        ),
        problems: 'problems' in row ? row.problems.map(({ field, reason }) => `${field}: ${reason}`) : [],
      };
    }),
  };
}
