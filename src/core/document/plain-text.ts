import { readRichText } from '#core/document/read-rich-text';
import type { TextBlock, TextRun } from '#core/document/text-block';

/** A text without its markup, as the plain part of a mail shows it: blocks with an empty line between, items with a dash or number. */
export function plainText(html: string): string {
  const blocks = readRichText(html);
  return blocks.map((block, at) => `${gap(blocks[at - 1], block)}${blockText(block)}`).join('');
}

function gap(before: TextBlock | undefined, block: TextBlock): string {
  if (!before) return '';
  return before.kind === 'item' && block.kind === 'item' ? '\n' : '\n\n';
}

function blockText(block: TextBlock): string {
  switch (block.kind) {
    case 'item':
      return `${'  '.repeat(block.depth)}${block.ordered ? `${block.number}.` : '-'} ${runsText(block.runs)}`;
    case 'quote':
      return runsText(block.runs).replace(/^/gm, '> ');
    case 'table':
      return block.rows.map((row) => row.map((cell) => runsText(cell.runs)).join(' | ')).join('\n');
    default:
      return runsText(block.runs);
  }
}

/** A link shows where it leads, unless its words say so already. */
function runsText(runs: readonly TextRun[]): string {
  return runs
    .map(({ text, href }) => (href === undefined || href.replace(/^mailto:/, '') === text ? text : `${text} (${href})`))
    .join('');
}
