import { isEan } from '#core/catalogue/ean';
import { readHeading } from '#core/catalogue/import/column-heading';
import { customerColumnNames } from '#core/catalogue/import/customer-column-names';
import { type ImportKind, isRepeatable } from '#core/catalogue/import/import-field';
import type { ColumnMapping } from '#core/catalogue/import/import-options';
import { numberStyle, readLocalNumber } from '#core/catalogue/import/local-number';
import { productColumnNames } from '#core/catalogue/import/product-column-names';
import { readCodes } from '#core/catalogue/import/read-codes';
import { readCurrency } from '#core/catalogue/import/read-currency';

/** A column with a sample of its cells, blank ones included. */
export interface SampledColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

interface Claim {
  readonly column: number;
  readonly field: string;
  /** Place among the names of the field; lower is surer. */
  readonly rank: number;
}

/** Heading → field and rank, one table a kind. */
const tables: Readonly<Record<ImportKind, ReadonlyMap<string, { field: string; rank: number }>>> = {
  products: table(productColumnNames),
  customers: table(customerColumnNames),
};

function table(names: Readonly<Record<string, string>>): Map<string, { field: string; rank: number }> {
  const found = new Map<string, { field: string; rank: number }>();
  for (const [field, list] of Object.entries(names)) {
    list.split(',').forEach((name, rank) => {
      const key = name.trim().replace(/\s+/g, ' ');
      if (!found.has(key)) found.set(key, { field, rank });
    });
  }
  return found;
}

/**
 * Proposes where each column goes: by its heading, then, for what is still missing, by what its cells look like. A field
 * that only one column can fill goes to the surest claim; the others stay unmapped.
 */
export function proposeMapping(kind: ImportKind, columns: readonly SampledColumn[]): ColumnMapping {
  const fields = new Map<number, string>();
  const taken = new Set<string>();
  const claims = columns
    .flatMap((column, index) => claim(kind, column, index))
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const { column, field } of claims) {
    if (fields.has(column) || (taken.has(field) && !isRepeatable(field))) continue;
    fields.set(column, field);
    taken.add(field);
  }
  if (kind === 'products') claimByContent(columns, { fields, taken });
  return Object.fromEntries(columns.map((column, index) => [column.name, fields.get(index) ?? null]));
}

function claim(kind: ImportKind, column: SampledColumn, index: number): Claim[] {
  const heading = readHeading(column.name);
  const known = lookUp(kind, heading.words);
  if (!known) return [];
  const translated = heading.language !== null && (known.field === 'name' || known.field === 'description');
  const field = translated ? `${known.field}:${heading.language}` : known.field;
  return known.rank < unsure || fits(field, column) ? [{ column: index, field, rank: known.rank }] : [];
}

/** The whole heading, else as many of its first words as are known: `Preis pro Stück` → `preis`, less sure. */
function lookUp(kind: ImportKind, heading: string): { field: string; rank: number } | null {
  const whole = tables[kind].get(heading) ?? tables[kind].get(heading.replace(/ /g, ''));
  if (whole) return whole;
  const words = heading.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const known = tables[kind].get(words.slice(0, count).join(' '));
    if (known) return { field: known.field, rank: known.rank + unsure };
  }
  return null;
}

/** Above every rank of a whole heading. */
const unsure = 1000;

/** A half known heading may mislead: a price column holds numbers, an EAN column digits. Columns without values are believed. */
function fits(field: string, column: SampledColumn): boolean {
  if (/^(?:priceNet|priceGross|cost|stock|fromQuantity)$/.test(field)) return share(column, isNumber) >= 0.5;
  if (field === 'ean') return share(column, (cell) => /\d{6}/.test(cell)) >= 0.5;
  if (field === 'currency') return share(column, (cell) => readCurrency(cell) !== null) >= 0.5;
  return true;
}

interface Claimed {
  readonly fields: Map<number, string>;
  readonly taken: Set<string>;
}

function claimByContent(columns: readonly SampledColumn[], claimed: Claimed): void {
  const give = (field: string, rate: (column: SampledColumn) => number): void => {
    if (claimed.taken.has(field)) return;
    const open = columns.map((column, index) => ({
      index,
      score: claimed.fields.has(index) || isNamed(column) || filled(column).length === 0 ? 0 : rate(column),
    }));
    const best = open.reduce((a, b) => (b.score > a.score ? b : a), { index: -1, score: 0 });
    if (best.index < 0) return;
    claimed.fields.set(best.index, field);
    claimed.taken.add(field);
  };
  give('ean', (column) => certain(share(column, (cell) => readCodes(cell).every(isEan))));
  give('currency', (column) => certain(share(column, (cell) => readCurrency(cell) !== null)));
  give('sku', (column) => certain(distinct(column) * share(column, (cell) => /^(?=.*\d)[\w./-]{2,40}$/.test(cell))));
  give('name', (column) => (certain(distinct(column)) && letters(column) > 8 ? letters(column) : 0));
  if (!claimed.taken.has('priceGross')) give('priceNet', (column) => certain(share(column, hasFraction)));
}

/** A known heading speaks for itself, even where its field went to another column. */
const isNamed = (column: SampledColumn): boolean => lookUp('products', readHeading(column.name).words) !== null;
const certain = (score: number): number => (score >= 0.8 ? score : 0);
const isNumber = (cell: string): boolean => readLocalNumber(cell, 'point') !== null;
const hasFraction = (cell: string): boolean => numberStyle(cell) !== 'none' && isNumber(cell);

function filled(column: SampledColumn): string[] {
  return column.samples.map((cell) => cell.trim()).filter(Boolean);
}

/** Share of the filled cells that pass; 1 when none is filled and a heading is to be believed. */
function share(column: SampledColumn, passes: (cell: string) => boolean): number {
  const cells = filled(column);
  return cells.length === 0 ? 1 : cells.filter(passes).length / cells.length;
}

function distinct(column: SampledColumn): number {
  const cells = filled(column);
  return cells.length === 0 ? 0 : new Set(cells).size / cells.length;
}

/** Letters in a cell, on average. */
function letters(column: SampledColumn): number {
  const cells = filled(column);
  const count = cells.reduce((sum, cell) => sum + (cell.match(/\p{L}/gu)?.length ?? 0), 0);
  return cells.length === 0 ? 0 : count / cells.length;
}
