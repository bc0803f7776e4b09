import { compareDecimals } from '#core/money/decimal';
import type { OfferLine } from '#core/offer/offer-content';

/** How an offer that was finished differs from what the engine had proposed, in lines. */
export interface DraftComparison {
  readonly drafted: number;
  /** Left as they were. */
  readonly kept: number;
  readonly productChanged: number;
  /** Only the quantity. */
  readonly quantityChanged: number;
  readonly removed: number;
  /** Lines that the engine had not proposed. */
  readonly added: number;
  /** Lines found by their words, by tenth of their match score, 0–0.1 first. */
  readonly scored: readonly number[];
  /** Of those, the lines that kept their product. */
  readonly scoredKept: readonly number[];
}

const tenths = 10;

/** Compares the proposed lines with the ones that were finished. A line is the same by id, or by the customer's words. */
export function compareDraft(drafted: readonly OfferLine[], finished: readonly OfferLine[]): DraftComparison {
  const proposed = drafted.filter((line) => line.kind === 'product');
  const left = finished.filter((line) => line.kind === 'product');
  const counts = { kept: 0, productChanged: 0, quantityChanged: 0, removed: 0 };
  const scored: number[] = Array(tenths).fill(0);
  const scoredKept: number[] = Array(tenths).fill(0);
  const ids = new Set(proposed.map((line) => line.id));
  for (const line of proposed) {
    let at = left.findIndex((other) => other.id === line.id);
    if (at < 0)
      at = left.findIndex(
        (other) => !ids.has(other.id) && other.requestItem === line.requestItem && line.requestItem !== '',
      );
    const [now] = at < 0 ? [] : left.splice(at, 1);
    const outcome = outcomeOf(line, now);
    counts[outcome] += 1;
    if (line.matchSource !== 'semantic' || line.matchScore === null) continue;
    const bin = Math.min(tenths - 1, Math.floor(line.matchScore * tenths));
    scored[bin] = (scored[bin] ?? 0) + 1;
    if (outcome === 'kept' || outcome === 'quantityChanged') scoredKept[bin] = (scoredKept[bin] ?? 0) + 1;
  }
  return { drafted: proposed.length, ...counts, added: left.length, scored, scoredKept };
}

function outcomeOf(line: OfferLine, now: OfferLine | undefined) {
  if (!now) return 'removed';
  if (now.productId !== line.productId) return 'productChanged';
  return compareDecimals(now.quantity ?? '0', line.quantity ?? '0') === 0 ? 'kept' : 'quantityChanged';
}
