import { type FileRecord, readRecords } from '#app/import/read-records';
import type { TextSource } from '#app/import/text-source';
import { columnNames, headerRow } from '#core/catalogue/import/header-row';
import type { ImportOptions } from '#core/catalogue/import/import-options';
import type { SampledColumn } from '#core/catalogue/import/propose-mapping';
import { Problem } from '#core/problem';

/** The start of a file: its columns with their cells, and the first rows. */
export interface FileSample {
  readonly columns: readonly SampledColumn[];
  readonly rows: readonly FileRecord[];
  /** Line of the headings; rows with data begin after it. */
  readonly headerLine: number;
}

/** Rows that are looked at to tell what a column holds and how its numbers are written. */
const sampled = 1000;

/**
 * Reads the headings and the first thousand rows. The same file and delimiter always give the same sample.
 *
 * @throws Problem `import_failed` for a file without rows, or one that is no table.
 */
export async function sampleFile(source: TextSource, delimiter: ImportOptions['delimiter']): Promise<FileSample> {
  const records: FileRecord[] = [];
  for await (const batch of readRecords(source(), delimiter)) {
    records.push(...batch);
    if (records.length > sampled) break;
  }
  const header = headerRow(records.map((record) => record.cells));
  const heading = records[header];
  if (!heading) throw new Problem('import_failed', 'The file is empty.');
  const rows = records.slice(header + 1, header + 1 + sampled);
  const width = Math.max(heading.cells.length, ...rows.map((row) => row.cells.length));
  const names = columnNames(Array.from({ length: width }, (_, index) => heading.cells[index] ?? ''));
  return {
    columns: names.map((name, index) => ({ name, samples: rows.map((row) => row.cells[index] ?? '') })),
    rows,
    headerLine: heading.line,
  };
}
