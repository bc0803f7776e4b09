import type { TextBlock, TextRun } from '#core/document/text-block';
import { escapeHtml } from '#core/offer/escape-html';

/** A written text as HTML. Everything is escaped; what is a tag here is one of ours. */
export function blocksHtml(blocks: readonly TextBlock[]): string {
  return blocks.map(blockHtml).join('\n');
}

function blockHtml(block: TextBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${runsHtml(block.runs)}</h${block.level + 1}>`;
    case 'item':
      return `<p class="item" style="margin-left:${block.depth * 1.4}em">${block.ordered ? `${block.number}.` : '–'} ${runsHtml(block.runs)}</p>`;
    case 'quote':
      return `<blockquote>${runsHtml(block.runs)}</blockquote>`;
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</table>`;
    default:
      return `<p>${runsHtml(block.runs)}</p>`;
  }
}

function cellHtml(cell: {
  readonly head: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly runs: readonly TextRun[];
}) {
  const tag = cell.head ? 'th' : 'td';
  return `<${tag} colspan="${cell.colspan}" rowspan="${cell.rowspan}">${runsHtml(cell.runs)}</${tag}>`;
}

function runsHtml(runs: readonly TextRun[]): string {
  return runs.map(runHtml).join('');
}

function runHtml({ text, bold, italic, underline, strike, href }: TextRun): string {
  if (text === '\n') return '<br>';
  const tags = [bold ? 'strong' : '', italic ? 'em' : '', underline ? 'u' : '', strike ? 's' : ''].filter(Boolean);
  const styled = tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, escapeHtml(text));
  return href === undefined ? styled : `<a href="${escapeHtml(href)}" rel="noreferrer noopener">${styled}</a>`;
}
