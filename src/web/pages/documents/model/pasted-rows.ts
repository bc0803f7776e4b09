import type { ElementChange } from './element-change.ts';
import { tableNumbers } from './table-numbers.ts';

/** A line to add. */
export type NewElement = ElementChange & {
  readonly name: string;
  readonly type: 'paragraph' | 'heading' | 'subtotal' | 'percentage';
};

type ReadNumber = (cell: string) => number | null;

const most = 500;
const longestName = 1000;

/** Several rows or several cells: a table, not words to put into one cell. */
export const isTable = (text: string): boolean => text.includes('\t') || text.trim().split(/\r?\n/).length > 1;

/**
 * Rows copied from a spreadsheet as lines: name, quantity, unit, price, in the columns that their values show; further lines
 * of the name's cell are its description. A row of one cell in a table of more is a heading; a first row without any number
 * is the titles of the columns. `language` is that of the page.
 */
export function pastedRows(text: string, language: string): readonly NewElement[] {
  const rows = cells(text).filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(...rows.map((row) => row.length), 0);
  const read = tableNumbers(rows.flat(), language);
  const titled = rows.length > 1 && width > 1 && isTitles(rows, read);
  return (titled ? rows.slice(1) : rows).slice(0, most).map((row) => rowElement(row, width, read));
}

function isTitles([first = [], second = []]: readonly (readonly string[])[], read: ReadNumber): boolean {
  const isNumber = (cell: string) => read(cell) !== null;
  return first.filter((cell) => cell !== '').length > 1 && !first.some(isNumber) && second.some(isNumber);
}

function rowElement(row: readonly string[], width: number, read: ReadNumber): NewElement {
  const filled = row.filter((cell) => cell !== '');
  const isNumber = (cell: string) => read(cell) !== null;
  const nameAt = Math.max(
    row.findIndex((cell) => cell !== '' && !isNumber(cell)),
    0,
  );
  const words = named(row[nameAt] ?? filled[0] ?? '');
  if (width > 1 && filled.length === 1 && !isNumber(filled[0] ?? '')) return { type: 'heading', ...words };
  const rest = row.slice(nameAt + 1);
  const numbers = rest.filter(isNumber).map(read);
  const unit = rest.find((cell) => cell !== '' && !isNumber(cell) && isUnit(cell)) ?? null;
  const before = row.slice(0, nameAt).filter(isNumber).map(read);
  const [quantity = 1, amount = null] = before.length > 0 && numbers.length < 2 ? [before.at(-1), numbers[0]] : numbers;
  return { type: 'paragraph', ...words, quantity: quantity ?? 1, amount: amount ?? null, unit };
}

/** Short words; neither a share nor a currency that stands alone. */
const isUnit = (cell: string): boolean =>
  cell.length <= 20 && !cell.includes('\n') && !cell.endsWith('%') && !/^(CHF|EUR|USD|GBP|PLN|[€$£])$/i.test(cell);

/** The first line of a cell is the name, the others tell more. */
function named(cell: string): { readonly name: string; readonly description?: string } {
  const [name = '', ...more] = cell.split('\n');
  const words = { name: name.slice(0, longestName) };
  return more.length === 0 ? words : { ...words, description: `<p>${more.map(escaped).join('<br>')}</p>` };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Tab separated, with quoted cells that may hold line breaks. */
function cells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|$)/g;
  for (const match of text.matchAll(pattern)) {
    const [whole, cell = '', end = ''] = match;
    if (whole === '' && match.index === text.length) break;
    const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    rows.at(-1)?.push(lines(value));
    if (end !== '\t' && end !== '') rows.push([]);
  }
  return rows;
}

/** The lines of a cell that say something. */
const lines = (cell: string): string =>
  cell
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
