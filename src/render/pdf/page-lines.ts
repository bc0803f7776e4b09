import type { LocalFormat } from '#core/offer/local-format';
import type { PrintLabels } from '../labels/print-labels.ts';
import type { PrintLine, PrintLineKind } from '../offer-print.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { printableText } from './printable-text.ts';

export interface PageLine {
  readonly kind: PrintLineKind;
  /** How many priced lines there are up to this one. */
  readonly count: number;
  readonly position: string;
  readonly name: string;
  /** SKU and description. */
  readonly note: string;
  readonly details: readonly PageBlock[];
  readonly optional: boolean;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly vat: string;
  readonly net: string;
  readonly carried: string;
  /** Must be held together on one page: not so small that it stays whole anyway, not so long that it could fill one. */
  readonly kept: boolean;
}

interface Wording {
  readonly labels: PrintLabels;
  readonly format: LocalFormat;
}

/** The lines as the template prints them, cut where a line asks for a new page. */
export function pageLines(lines: readonly PrintLine[], wording: Wording): readonly (readonly PageLine[])[] {
  const parts: PageLine[][] = [[]];
  let count = 0;
  let breaks = false;
  for (const line of lines) {
    const part = parts.at(-1);
    if ((breaks || line.pageBreak === 'before') && part && part.length > 0) parts.push([]);
    if (isPriced(line)) count += 1;
    parts.at(-1)?.push(pageLine(line, count, wording));
    breaks = line.pageBreak === 'after';
  }
  return parts;
}

function isPriced({ kind = 'product' }: PrintLine): boolean {
  return kind === 'product' || kind === 'percentage';
}

function pageLine(line: PrintLine, count: number, { labels, format }: Wording): PageLine {
  const { kind = 'product', optional = false, discount } = line;
  const name = printableText(line.name);
  const note = [
    line.sku ?? '',
    line.details ? '' : (line.description ?? ''),
    discount === undefined ? '' : `${labels.discount} ${discount}`,
    optional ? labels.optional : '',
  ]
    .map(printableText)
    .filter(Boolean)
    .join(' · ');
  const details = pageBlocks(line.details ?? []);
  const height =
    rowsTaken(name) + rowsTaken(note) + details.reduce((sum, block) => sum + 1 + rowsTaken(block.words), 0);
  const priced = isPriced(line);
  const summed = kind === 'subtotal' || priced;
  return {
    kind,
    count,
    position: printableText(line.position),
    name,
    note,
    details,
    optional,
    quantity: kind === 'product' ? format.quantity(line.quantity) : '',
    unit: kind === 'product' ? printableText(line.unit) : '',
    unitPrice:
      kind === 'product' ? format.amount(line.unitPrice) : kind === 'percentage' ? format.percent(line.unitPrice) : '',
    vat: priced ? format.percent(line.vatRate) : '',
    net: summed ? format.amount(line.net) : '',
    carried: format.amount(line.carriedNet),
    kept: height > MOST_WHOLE_ROWS && height <= MOST_KEPT_ROWS,
  };
}

const DESCRIPTION_ROW_CHARACTERS = 40;
const MOST_WHOLE_ROWS = 3;
const MOST_KEPT_ROWS = 25;

function rowsTaken(text: string): number {
  return text.split('\n').reduce((sum, row) => sum + 1 + Math.floor(row.length / DESCRIPTION_ROW_CHARACTERS), 0);
}
