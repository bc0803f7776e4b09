import { escapeHtml } from '#core/offer/escape-html';
import type { ReplyOffer } from '#core/offer/reply-offer';
import { shownOffer } from '#core/offer/shown-offer';

/**
 * The offer as an HTML fragment that mail programs keep when it is pasted: heading, table with inline styles, how long
 * it holds. Every text is escaped.
 */
export function offerAsHtml(offer: ReplyOffer): string {
  const { labels, heading, lines, totals, validity } = shownOffer(offer);
  const heads = row([
    cell('th', labels.position),
    cell('th', labels.description),
    cell('th', labels.quantity, RIGHT),
    cell('th', labels.unitPrice, RIGHT),
    cell('th', labels.amount, RIGHT),
  ]);
  const body = lines.map(({ position, name, quantity, unitPrice, net }) =>
    row([
      cell('td', position),
      cell('td', name),
      cell('td', quantity, RIGHT),
      cell('td', unitPrice, RIGHT),
      cell('td', net, RIGHT),
    ]),
  );
  const sums = [...totals.parts, totals.payable].map(({ label, amount }, index) => {
    const style = index === totals.parts.length ? `${RIGHT};font-weight:bold` : RIGHT;
    return row([cell('td colspan="4"', label, style), cell('td', amount, style)]);
  });
  return [
    `<p><strong>${escapeHtml(heading)}</strong></p>`,
    '<table style="border-collapse:collapse">',
    `<thead>${heads}</thead>`,
    `<tbody>${body.join('')}</tbody>`,
    `<tfoot>${sums.join('')}</tfoot>`,
    '</table>',
    ...(validity === '' ? [] : [`<p>${escapeHtml(validity)}</p>`]),
  ].join('\n');
}

const BOX = 'padding:4px 8px;border-bottom:1px solid #d9dde3;vertical-align:top';
const LEFT = 'text-align:left';
const RIGHT = 'text-align:right;white-space:nowrap';

function row(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

function cell(opening: 'td' | 'th' | 'td colspan="4"', text: string, style = LEFT): string {
  return `<${opening} style="${BOX};${style}">${escapeHtml(text)}</${opening.slice(0, 2)}>`;
}
