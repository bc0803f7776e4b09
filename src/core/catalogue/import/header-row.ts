import { readHeading } from '#core/catalogue/import/column-heading';
import { customerColumnNames } from '#core/catalogue/import/customer-column-names';
import { productColumnNames } from '#core/catalogue/import/product-column-names';

const headings: ReadonlySet<string> = new Set(
  [...Object.values(productColumnNames), ...Object.values(customerColumnNames)].flatMap((list) =>
    list.split(',').map((name) => name.trim().replace(/\s+/g, ' ')),
  ),
);

/** How far down a heading row is looked for: price lists often start with a title and a date. */
const searched = 10;

/**
 * Index of the row with the column headings: of the first ten rows the one with most known headings, the first of
 * equals; else the first row that is not blank; −1 when all are.
 */
export function headerRow(rows: readonly (readonly string[])[]): number {
  const known = rows
    .slice(0, searched)
    .map((row) => row.filter((cell) => headings.has(readHeading(cell).words)).length);
  const most = Math.max(0, ...known);
  const best = known.indexOf(most);
  const firstFilled = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  return most > 0 && best >= 0 ? best : firstFilled;
}

/** Names of columns that are unlike each other and never blank: `Column 3`, `price`, `price (2)`. */
export function columnNames(header: readonly string[]): string[] {
  const used = new Set<string>();
  return header.map((cell, index) => {
    const base = cell.replace(/\s+/g, ' ').trim().slice(0, 120) || `Column ${index + 1}`;
    let name = base;
    for (let n = 2; used.has(name); n += 1) name = `${base} (${n})`;
    used.add(name);
    return name;
  });
}
