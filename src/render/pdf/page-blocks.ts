import type { TextBlock, TextCell, TextRun } from '#core/document/text-block';
import { printableText } from './printable-text.ts';

/** A run as the template draws it: every style is said. */
export interface PageRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly href: string | null;
}

/** A block as the template draws it. */
export interface PageBlock {
  readonly kind: 'paragraph' | 'quote' | 'heading' | 'item' | 'table';
  /** Of a heading, 1 to 3. */
  readonly level: number;
  /** What stands before an item: `–`, `3.`. */
  readonly mark: string;
  /** Of an item; 0 for the outermost. */
  readonly depth: number;
  readonly runs: readonly PageRun[];
  readonly cells: readonly PageCell[];
  /** Columns of a table. */
  readonly columns: number;
  /** All words of it, for judging its height. */
  readonly words: string;
}

export interface PageCell {
  readonly x: number;
  readonly y: number;
  readonly runs: readonly PageRun[];
  readonly head: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Paper has no room for more. */
const MOST_BLOCKS = 2_000;
const MOST_COLUMNS = 20;
const DEEPEST = 5;

/** A written text as the template draws it. */
export function pageBlocks(blocks: readonly TextBlock[]): readonly PageBlock[] {
  return blocks.slice(0, MOST_BLOCKS).map(pageBlock);
}

const plain = { level: 0, mark: '', depth: 0, runs: [], cells: [], columns: 0 };

function pageBlock(block: TextBlock): PageBlock {
  switch (block.kind) {
    case 'table':
      return { ...plain, kind: 'table', ...tableOf(block.rows), words: '\n'.repeat(block.rows.length) };
    case 'heading':
      return { ...plain, kind: 'heading', level: block.level, ...worded(block.runs) };
    case 'item': {
      const mark = block.ordered ? `${block.number}.` : '–';
      return { ...plain, kind: 'item', mark, depth: Math.min(block.depth, DEEPEST), ...worded(block.runs) };
    }
    default:
      return { ...plain, kind: block.kind, ...worded(block.runs) };
  }
}

function worded(runs: readonly TextRun[]): { readonly runs: readonly PageRun[]; readonly words: string } {
  return { runs: pageRuns(runs), words: runs.map(({ text }) => text).join('') };
}

function pageRuns(runs: readonly TextRun[]): readonly PageRun[] {
  return runs.map(({ text, bold = false, italic = false, underline = false, strike = false, href = null }) => ({
    text: text === '\n' ? text : printableRun(text),
    bold,
    italic,
    underline,
    strike,
    href,
  }));
}

/** Blanks at its ends part a run from its neighbours and must stay. */
function printableRun(text: string): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before && ' '}${printableText(middle)}${after && ' '}`;
}

/**
 * Every cell at its place. Cells are cut so that none reaches over the edge or over another: the compiler refuses both.
 */
function tableOf(rows: readonly (readonly TextCell[])[]): {
  readonly columns: number;
  readonly cells: readonly PageCell[];
} {
  const widths = rows.map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0));
  const columns = Math.min(MOST_COLUMNS, Math.max(1, ...widths));
  const taken = new Set<number>();
  const isFree = (x: number, y: number) => x < columns && !taken.has(y * columns + x);
  const cells: PageCell[] = [];
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { runs, head, colspan, rowspan } of row) {
      while (x < columns && !isFree(x, y)) x += 1;
      if (x >= columns) break;
      let width = 1;
      while (width < colspan && isFree(x + width, y)) width += 1;
      const height = Math.min(rowspan, rows.length - y);
      for (let at = 0; at < width * height; at += 1)
        taken.add((y + Math.floor(at / width)) * columns + x + (at % width));
      cells.push({ x, y, colspan: width, rowspan: height, head, runs: pageRuns(runs) });
    }
  }
  return { columns, cells };
}
