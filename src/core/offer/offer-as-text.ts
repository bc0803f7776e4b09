import type { ReplyOffer } from '#core/offer/reply-offer';
import { shownOffer } from '#core/offer/shown-offer';

/** The offer as plain text for the body of a reply: a heading, two rows a line, the sums, how long it holds. */
export function offerAsText(offer: ReplyOffer): string {
  const { heading, lines, totals, validity } = shownOffer(offer);
  const rows = lines.flatMap(({ position, name, quantity, unitPrice, net }) => [
    `${position}. ${oneRow(name)}`,
    `   ${oneRow(quantity)} × ${unitPrice} = ${net}`,
  ]);
  const sums = [...totals.parts, totals.payable].map(({ label, amount }) => `${oneRow(label)}: ${amount}`);
  return `${[oneRow(heading), rows.join('\n'), sums.join('\n'), validity].filter(Boolean).join('\n\n')}\n`;
}

/** A name with line breaks must not look like several lines of the offer. */
function oneRow(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
