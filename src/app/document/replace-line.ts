import type { OfferLine } from '#core/offer/offer-content';
import { Problem } from '#core/problem';

/** Before a place from 1; below 1 is the start, beyond the end the end. */
export function insertAt(
  lines: readonly OfferLine[],
  added: readonly OfferLine[],
  order: number | undefined,
): readonly OfferLine[] {
  const at = order === undefined ? lines.length : Math.min(Math.max(Math.trunc(order) - 1, 0), lines.length);
  return lines.toSpliced(at, 0, ...added);
}

/** @throws Problem `not_found`. */
export function lineAmong(lines: readonly OfferLine[], id: string): OfferLine {
  const line = lines.find((other) => other.id === id);
  if (!line) throw new Problem('not_found', 'Not found.');
  return line;
}

/** With a line in the place of the one of the same id, or at `order`. */
export function replaceLine(
  lines: readonly OfferLine[],
  line: OfferLine,
  order: number | undefined,
): readonly OfferLine[] {
  return order === undefined
    ? lines.map((other) => (other.id === line.id ? line : other))
    : insertAt(withoutLine(lines, line.id), [line], order);
}

export function withoutLine(lines: readonly OfferLine[], id: string): readonly OfferLine[] {
  return lines.filter((other) => other.id !== id);
}
