import { fileTrouble } from '#core/document/file-trouble';
import { checkArchive } from './check-archive.ts';
import { FileFault, type FileReading, plainReading } from './file-reading.ts';

type Cell = string | number | boolean | Date | null;

const mostRows = 5000;
const mostCells = 100;

/** All sheets of an `.xlsx` file as rows with tabs, a blank line between two sheets. */
export async function readSheets(bytes: Uint8Array): Promise<FileReading> {
  checkArchive(bytes);
  const { default: read } = await import('read-excel-file/node');
  const sheets = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).catch(() => {
    throw new FileFault('unreadable_file', fileTrouble('sheet_damaged'));
  });
  const texts: string[] = [];
  let rows = 0;
  for (const { data } of sheets) {
    const table = (data as Cell[][]).map((row) => row.slice(0, mostCells).map(cellText));
    const kept = tableLines(table).slice(0, Math.max(0, mostRows - rows));
    rows += kept.length;
    if (kept.length > 0) texts.push(kept.join('\n'));
  }
  if (texts.length === 0) throw new FileFault('no_text', fileTrouble('sheet_empty'));
  const cut = rows >= mostRows ? [fileTrouble('rows_cut', { most: mostRows })] : [];
  return plainReading('xlsx', texts.join('\n\n'), cut);
}

/** Rows as lines with tabs between the cells; rows and columns without any text are left out. */
export function tableLines(table: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(0, ...table.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    table.some((row) => (row[at] ?? '') !== ''),
  );
  return table
    .map((row) =>
      columns
        .map((at) => row[at] ?? '')
        .join('\t')
        .trimEnd(),
    )
    .filter((line) => line.trim() !== '');
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.replace(/\s+/g, ' ').trim();
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return String(cell);
  // The file holds 0.1 + 0.2 as 0.30000000000000004.
  const text = String(Number(cell.toPrecision(15)));
  return text.includes('e') ? cell.toFixed(12).replace(/\.?0+$/, '') : text;
}
