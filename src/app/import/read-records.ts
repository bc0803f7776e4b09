import { pipeline, Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { ImportOptions } from '#core/catalogue/import/import-options';
import { Problem } from '#core/problem';

/** One record of a file and the line, from 1, on which it begins. */
export interface FileRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const batchSize = 500;
/** Characters. A quote that is never closed would otherwise swallow the rest of the file. */
const longestRecord = 1_048_576;
const mostCells = 500;

/**
 * The records of a text in batches of 500; between two batches other work gets its turn. Blank lines are left out.
 *
 * @throws Problem `import_failed` where the text is no table.
 */
export async function* readRecords(
  pieces: Iterable<string>,
  delimiter: ImportOptions['delimiter'],
): AsyncGenerator<readonly FileRecord[]> {
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  pipeline(Readable.from(oneLineEnd(pieces), { objectMode: true }), parser, () => undefined);
  let batch: FileRecord[] = [];
  let lines = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const inside = record.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
      batch.push({ line: Math.max(info.lines - inside, lines + 1), cells: record.slice(0, mostCells) });
      lines = info.lines;
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
      await nextTurn();
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error;
  }
  if (batch.length > 0) yield batch;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Whatever ends the lines, `\n` does from here on: the parser counts lines, and CR LF inside quotes as two. */
function* oneLineEnd(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield (held === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

function unreadable(error: CsvError): Problem {
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  const what = open ? 'a quotation mark is opened and never closed' : 'the text is no table';
  return new Problem('import_failed', `After row ${Number(error['records'] ?? 0)}: ${what}.`);
}
