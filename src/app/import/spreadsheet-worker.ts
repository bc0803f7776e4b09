import { parentPort, workerData } from 'node:worker_threads';
import readSheets from 'read-excel-file/node';
import type { SpreadsheetAnswer } from './spreadsheet-text.ts';

type Cell = string | number | boolean | Date | null;

const piecesAtOnce = 5000;

async function read(bytes: Uint8Array): Promise<SpreadsheetAnswer> {
  const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const sheet = sheets.find(({ data }) => data.length > 1) ?? sheets[0];
  if (!sheet || sheet.data.length === 0) return { refusal: 'The spreadsheet is empty.' };
  const pieces: Buffer[] = [];
  for (let from = 0; from < sheet.data.length; from += piecesAtOnce) {
    const rows = sheet.data.slice(from, from + piecesAtOnce) as Cell[][];
    pieces.push(Buffer.from(rows.map((row) => `${row.map(cellText).join(',')}\n`).join('')));
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)) };
}

/** Text of a cell, quoted. Dates as ISO dates, numbers with 15 digits (the file holds 0.1 + 0.2 as 0.30000000000000004). */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return `"${cell.replaceAll('"', '""')}"`;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return String(cell);
  return plainNumber(Number(cell.toPrecision(15)));
}

function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

const answer = await read(workerData).catch((): SpreadsheetAnswer => {
  return { refusal: 'The spreadsheet cannot be read. Save it as CSV and import that.' };
});
parentPort?.postMessage(answer);
