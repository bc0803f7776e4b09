import type { Language } from '#core/catalogue/product';
import { COLUMN_WORDS } from '../lexicon/order-cues.ts';
import { ORDER_UNITS } from '../lexicon/order-units.ts';
import { foldText } from '../words/fold-text.ts';
import { splitExcluded } from './cut-fragments.ts';
import type { Fragment, Quantity } from './fragment.ts';
import type { Line } from './read-lines.ts';

type Role = 'quantity' | 'position' | 'unit' | 'price' | 'code' | 'text';

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** A pasted table: consecutive lines with the same separator. */
export interface Table {
  readonly lines: readonly Line[];
  readonly separator: string;
}

const SEPARATORS = ['\t', ';', '|', '   ', ',', ' / '];
const ONE: Quantity = { value: 1, least: 1, unit: null, stated: false };
const CELL_QUANTITY = /^(?:x\s?)?(\d{1,6})(?:[.,]0{1,3})?\s?(?:x|×)?\s?([\p{L}²]{0,14})\.?$/iu;

function cellsOf(text: string, separator: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  const parts = separator === '   ' ? text.split(/( {3,})/) : partsOf(text, separator);
  parts.forEach((part, i) => {
    const gap = separator === '   ' && i % 2 === 1;
    if (!gap) cells.push({ text: part.trim().replace(/^"(.*)"$/, '$1'), start: at });
    at += part.length + (separator === '   ' ? 0 : separator.length);
  });
  if (separator === '|' && cells[0]?.text === '' && cells.at(-1)?.text === '') return cells.slice(1, -1);
  return cells;
}

const endsCell = (rest: string, separator: string): boolean => {
  const next = rest.trimStart();
  return next === '' || next.startsWith(separator);
};

/** The text between separators; one inside quotation marks separates nothing. */
function partsOf(text: string, separator: string): string[] {
  if ((separator !== ',' && separator !== ';') || !text.includes('"')) return text.split(separator);
  const parts: string[] = [''];
  let quoted = false;
  for (const [at, sign] of [...text].entries()) {
    // Quotation marks stand at the ends of a cell; the one of `13.3"` says inches.
    if (sign === '"' && (quoted ? endsCell(text.slice(at + 1), separator) : parts.at(-1)?.trim() === ''))
      quoted = !quoted;
    if (sign === separator && !quoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** Commas, and a single semicolon, separate cells only below a header: short words that name what and how many. */
function isHeader(text: string, separator: string): boolean {
  const cells = text.length > 200 ? [] : partsOf(text, separator).map((cell) => cell.trim());
  if (cells.length < 2 || cells.some((cell) => cell === '' || /\d/.test(cell) || cell.split(/\s+/).length > 4))
    return false;
  const roles = cells.map((cell) => roleOfHeader(cell));
  const named = roles.filter((role) => role !== null).length;
  return roles.includes('quantity') && (named === cells.length || (named >= 3 && named * 2 > cells.length));
}

/** Rows of as many cells, each with a figure, below a line of words that says which of them is the count, and one more. */
function headsRows(lines: readonly Line[], at: number, separator: string): boolean {
  const text = lines[at]?.text ?? '';
  const cells = text.length > 200 ? [] : partsOf(text, separator).map((cell) => cell.trim());
  if (cells.length < 3 || cells.some((cell) => cell === '' || /\d/.test(cell) || cell.split(/\s+/).length > 3))
    return false;
  const roles = cells.map((cell) => roleOfHeader(cell));
  if (!roles.includes('quantity') || roles.filter((role) => role !== null).length < 2) return false;
  const below = lines.slice(at + 1, at + 3);
  return (
    below.length > 0 &&
    below.every(({ text: row }) => /\d/.test(row) && partsOf(row, separator).length === cells.length)
  );
}

/** `4006381333931;12`, `WX-160 / 5`: a code and how many of it, the whole line through. */
const CODE_AND_COUNT = /^\s*(?=[^;|/]*\d)[\p{L}\d]+(?:[ ._-][\p{L}\d]+){0,5}(;| \/ | {3,})\s*(?:x ?)?\d{1,5}\s*$/u;

function isCodeAndCount(line: Line | undefined, separator: string): boolean {
  return (
    line !== undefined && line.text.length <= 60 && CODE_AND_COUNT.exec(line.text)?.[1]?.startsWith(separator) === true
  );
}

/** How many separators a first line must have, to begin a table. */
function leastSeparators(lines: readonly Line[], at: number, separator: string): number {
  const text = lines[at]?.text ?? '';
  if (separator === '\t') return 1;
  if (separator === '|') return headerRoles(cellsOf(text, separator)) === null ? 2 : 1;
  const headed =
    (separator === ',' || separator === ';') && (isHeader(text, separator) || headsRows(lines, at, separator));
  if (headed || (isCodeAndCount(lines[at], separator) && isCodeAndCount(lines[at + 1], separator))) return 1;
  return separator === ',' || separator === ' / ' ? Number.POSITIVE_INFINITY : 2;
}

function countSeparators(text: string, separator: string): number {
  const tidy = separator === '\t' ? text.replace(/[\t ]+$/, '').replace(/^[\t ]+/, '') : text.trim();
  const trimmed = separator === '\t' && !tidy.includes('\t') ? text : tidy;
  if (separator === ',') return partsOf(text, separator).length - 1;
  return separator === '   ' ? (trimmed.match(/ {3,}/g)?.length ?? 0) : trimmed.split(separator).length - 1;
}

/** The table that starts at a line, or null: at least two rows with the same separator, or one row after tabs. */
export function tableAt(lines: readonly Line[], at: number): Table | null {
  for (const separator of SEPARATORS) {
    const first = lines[at];
    if (!first || first.text.length > 2000) return null;
    const wanted = countSeparators(first.text, separator);
    if (wanted < leastSeparators(lines, at, separator)) continue;
    let end = at;
    while (
      end < lines.length &&
      lines[end]?.kind === 'text' &&
      Math.abs(countSeparators(lines[end]?.text ?? '', separator) - wanted) <= 1 &&
      countSeparators(lines[end]?.text ?? '', separator) > 0
    )
      end += 1;
    if (end - at >= 2) return { lines: lines.slice(at, end), separator };
  }
  return null;
}

function roleOfHeader(text: string): Role | null {
  const words = foldText(text)
    .split(/[^\p{L}#]+/u)
    .filter(Boolean);
  const joined = words.join('');
  for (const role of ['quantity', 'position', 'unit', 'price', 'code', 'text'] as const)
    if (
      words.length <= 4 &&
      (words.some((word) => COLUMN_WORDS[role]?.has(word)) || COLUMN_WORDS[role]?.has(joined)) &&
      !(
        role === 'position' &&
        words.length > 1 &&
        words.some((w) => COLUMN_WORDS['code']?.has(w) || COLUMN_WORDS['text']?.has(w))
      )
    )
      return role;
  return null;
}

/** A first row without any figure above a column of counts is a header, whatever its words are. */
function countsOnlyBelow(cells: readonly Cell[], looks: readonly Role[]): boolean {
  const at = looks.indexOf('quantity');
  const plain = cells.every(({ text }) => text !== '' && !/\d/.test(text) && text.split(/\s+/).length <= 4);
  return plain && at >= 0 && looks.lastIndexOf('quantity') === at && cells[at] !== undefined;
}

/** Roles from a header row, or null when the first row is data. A column with a name of its own is what its cells look like. */
function headerRoles(cells: readonly Cell[], looks: readonly Role[] = []): Role[] | null {
  const roles = cells.map((cell, i) => {
    const role = roleOfHeader(cell.text);
    // "No." over figures that do not run 1, 2, 3 is how many.
    return role === 'position' && looks[i] === 'quantity' && !looks.includes('position') ? 'quantity' : role;
  });
  if (countsOnlyBelow(cells, looks)) return roles.map((role, i) => role ?? looks[i] ?? 'text');
  const named = roles.filter((role) => role !== null).length;
  if (named === 0 || cells.some((cell) => /\d{2,}/.test(cell.text)) || named < Math.min(2, cells.length)) return null;
  const result = roles.map((role, i): Role => role ?? (looks[i] === 'price' ? 'price' : 'text'));
  const quantities = result.filter((role) => role === 'quantity').length;
  if (quantities > 1) result[result.indexOf('quantity')] = 'position';
  return result;
}

/** A cell that is no part of what is asked for: an amount of money, a date. */
const PRICE_OR_DATE =
  /^(?:\d+[.,]\d{2}(?:\s?(?:€|eur|zł|pln|usd|\$))?|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4}))$/i;

const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text);

/** Roles by content: a running number is the position, whole numbers are the quantity, decimals are prices. */
function guessRoles(rows: readonly (readonly Cell[])[]): Role[] {
  const width = Math.max(...rows.map((row) => row.length));
  const roles: Role[] = [];
  for (let c = 0; c < width; c += 1) {
    const cells = rows.map((row) => row[c]?.text ?? '');
    const filled = cells.filter(Boolean);
    if (filled.length > 0 && filled.every((cell) => isWhole(cell)) && cells.every((cell, i) => Number(cell) === i + 1))
      roles.push('position');
    else if (filled.length > 0 && filled.every((cell) => CELL_QUANTITY.test(cell) && isQuantityCell(cell)))
      roles.push('quantity');
    else if (filled.length > 0 && filled.every((cell) => ORDER_UNITS.has(foldText(cell.replace(/\.$/, '')))))
      roles.push('unit');
    else if (filled.length > 0 && filled.every((cell) => PRICE_OR_DATE.test(cell))) roles.push('price');
    else roles.push('text');
  }
  const quantities = roles.flatMap((role, i) => (role === 'quantity' ? [i] : []));
  if (quantities.length === 0 && roles[0] === 'position' && roles.length === 2) roles[0] = 'quantity';
  for (const extra of quantities.slice(1)) roles[extra] = 'text';
  if (quantities.length > 1) {
    const last = quantities.at(-1) ?? 0;
    for (const q of quantities) roles[q] = q === last ? 'quantity' : 'text';
    if (roles[0] === 'text' && isWhole(rows[0]?.[0]?.text ?? ''))
      roles[0] = quantities[0] === 0 && quantities.length === 2 && roles.length === 3 ? 'position' : 'text';
  }
  return roles;
}

function isQuantityCell(text: string): boolean {
  const match = CELL_QUANTITY.exec(text);
  if (!match) return false;
  const unit = foldText(match[2] ?? '');
  return Number(match[1]) > 0 && Number(match[1]) <= 100_000 && (unit === '' || ORDER_UNITS.has(unit));
}

function quantityOf(cell: string, unit: string): Quantity {
  const match = CELL_QUANTITY.exec(cell);
  const named =
    ORDER_UNITS.get(foldText(match?.[2] ?? '')) ?? ORDER_UNITS.get(foldText(unit.replace(/\.$/, ''))) ?? null;
  if (!match || Number(match[1]) <= 0) {
    const thousands = /^\d{1,3}(?:[., ]\d{3})+$/.test(cell) ? Number(cell.replace(/\D/g, '')) : Number.NaN;
    return Number.isNaN(thousands) ? ONE : { value: thousands, least: thousands, unit: named, stated: true };
  }
  const value = Number(match[1]);
  return { value, least: value, unit: named, stated: true };
}

interface TableReading {
  readonly roles: readonly Role[];
  /** What the heading of the counts says they count: "Packs". */
  readonly unit: string;
  readonly original: string;
  readonly language: Language;
}

function fragmentOf(
  line: Line,
  cells: readonly Cell[],
  { roles, unit, original, language }: TableReading,
): Fragment | null {
  const by = (role: Role): string => cells.find((_, i) => roles[i] === role)?.text ?? '';
  const search = cells
    .filter((_, i) => roles[i] === 'text' || roles[i] === 'code' || roles[i] === undefined)
    .map((cell) => cell.text)
    .filter(Boolean);
  if (search.join('').replace(/[^\p{L}\p{N}]/gu, '').length < 2) return null;
  const trimmed = line.text.trim();
  if (/^\s*(?:summe|total|gesamt|totale|razem|suma|subtotal)(?![\p{L}])/iu.test(search[0] ?? '')) return null;
  const start = line.start + line.text.indexOf(trimmed);
  const quantity = quantityOf(by('quantity'), by('unit') || unit);
  return {
    item: original.slice(start, start + trimmed.length),
    spans: [[start, start + trimmed.length]],
    ...splitExcluded(search.join(' , '), language),
    quantity,
    weak: false,
    remark: null,
  };
}

/** The rows of a pasted table as fragments. */
export function readTable(table: Table, original: string, language: Language): Fragment[] {
  const rows = table.lines.map((line) => cellsOf(line.text, table.separator));
  const header = headerRoles(rows[0] ?? [], guessRoles(rows.slice(1)));
  const roles = header ?? guessRoles(rows);
  const counted = header ? (rows[0]?.[header.indexOf('quantity')]?.text ?? '') : '';
  const fragments: Fragment[] = [];
  table.lines.forEach((line, i) => {
    if ((header && i === 0) || /^[\s|:+=-]+$/.test(line.text)) return;
    const fragment = fragmentOf(line, rows[i] ?? [], { roles, unit: counted, original, language });
    if (fragment) fragments.push(fragment);
  });
  return fragments;
}
