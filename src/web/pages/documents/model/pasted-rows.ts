import type { ElementChange } from './element-change.ts';

/** A line to add. */
export type NewElement = ElementChange & {
  readonly name: string;
  readonly type: 'paragraph' | 'heading' | 'subtotal' | 'percentage';
};

const most = 500;
const longestName = 1000;

/** Several rows or several cells: a table, not words to put into one cell. */
export const isTable = (text: string): boolean => text.includes('\t') || text.trim().split(/\r?\n/).length > 1;

/**
 * Rows copied from a spreadsheet as lines: name, quantity, unit, price, in the columns that their values show. A row of one
 * cell in a table of more is a heading; a first row without any number is the titles of the columns.
 */
export function pastedRows(text: string, readNumber: (cell: string) => number | null): readonly NewElement[] {
  const rows = cells(text).filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(...rows.map((row) => row.length), 0);
  const isNumber = (cell: string) => cell !== '' && readNumber(plain(cell)) !== null;
  const titled = rows.length > 1 && width > 1 && isTitles(rows, isNumber);
  return (titled ? rows.slice(1) : rows).slice(0, most).map((row) => rowElement(row, { width, isNumber, readNumber }));
}

function isTitles(rows: readonly (readonly string[])[], isNumber: (cell: string) => boolean): boolean {
  const [first = [], second = []] = rows;
  return first.filter((cell) => cell !== '').length > 1 && !first.some(isNumber) && second.some(isNumber);
}

interface Reading {
  readonly width: number;
  readonly isNumber: (cell: string) => boolean;
  readonly readNumber: (cell: string) => number | null;
}

function rowElement(row: readonly string[], { width, isNumber, readNumber }: Reading): NewElement {
  const filled = row.filter((cell) => cell !== '');
  const nameAt = Math.max(
    row.findIndex((cell) => cell !== '' && !isNumber(cell)),
    0,
  );
  const name = (row[nameAt] ?? filled[0] ?? '').slice(0, longestName);
  if (width > 1 && filled.length === 1 && !isNumber(name)) return { type: 'heading', name };
  const rest = row.slice(nameAt + 1);
  const numbers = rest.filter(isNumber).map((cell) => readNumber(plain(cell)));
  const unit = rest.find((cell) => cell !== '' && !isNumber(cell) && cell.length <= 20) ?? null;
  const before = row
    .slice(0, nameAt)
    .filter(isNumber)
    .map((cell) => readNumber(plain(cell)));
  const [quantity = 1, amount = null] = before.length > 0 && numbers.length < 2 ? [before.at(-1), numbers[0]] : numbers;
  return { type: 'paragraph', name, quantity: quantity ?? 1, amount: amount ?? null, unit };
}

/** Tab separated, with quoted cells that may hold line breaks. */
function cells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|$)/g;
  for (const match of text.matchAll(pattern)) {
    const [whole, cell = '', end = ''] = match;
    if (whole === '' && match.index === text.length) break;
    const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    rows.at(-1)?.push(value.replaceAll(/\s+/g, ' ').trim());
    if (end !== '\t' && end !== '') rows.push([]);
  }
  return rows;
}

/** A price without its currency. */
const plain = (cell: string): string =>
  cell
    .replaceAll(/(?:CHF|EUR|USD|GBP|Fr\.|[€$£])/gi, '')
    .replace(/\.[-–—]$/, '')
    .trim();
