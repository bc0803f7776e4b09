import { fromMinor } from '#core/money/minor-units';
import type { OfferLine } from '#core/offer/offer-content';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** A line that cannot be billed: where it stands in the wish, and why. */
export interface RefusedLine {
  readonly at: number;
  readonly why: 'unknown' | 'billed' | 'optional';
}

/** What an invoice takes of an offer. */
export interface BilledShare {
  /** In the order of the offer. */
  readonly lines: readonly OfferLine[];
  /** Wanted lines that cannot be billed. */
  readonly refused: readonly RefusedLine[];
  /** Nothing was billed before, and nothing is left after. */
  readonly isWhole: boolean;
  /** Nothing with a price is left after. */
  readonly isRest: boolean;
}

const hasPrice = ({ kind, optional }: OfferLine) =>
  !optional && (kind === 'product' || kind === 'credit' || kind === 'percentage');

/** Chooses lines of an offer to bill: the wanted ones, or all that are left. Optional lines were not taken, so they are not billed. */
export function billableLines(
  all: readonly OfferLine[],
  { billed, wanted }: { readonly billed: ReadonlySet<string>; readonly wanted: readonly string[] | null },
): BilledShare {
  const byId = new Map(all.map((line) => [line.id, line]));
  const refused = (wanted ?? []).flatMap((id, at): readonly RefusedLine[] => {
    const line = byId.get(id);
    if (!line) return [{ at, why: 'unknown' }];
    if (billed.has(id)) return [{ at, why: 'billed' }];
    return line.optional ? [{ at, why: 'optional' }] : [];
  });
  const chosen = new Set(wanted ?? all.map(({ id }) => id));
  const lines = all.filter((line) => chosen.has(line.id) && !billed.has(line.id) && !line.optional);
  const priced = lines.filter(hasPrice);
  const left = all.filter((line) => hasPrice(line) && !billed.has(line.id) && !chosen.has(line.id));
  const useful = wanted !== null || priced.length > 0 ? lines : [];
  return { lines: useful, refused, isWhole: billed.size === 0 && left.length === 0, isRest: left.length === 0 };
}

/**
 * The lines as the invoice has them. In a part of an offer a percentage stands for the amount that it came to there, because
 * the lines that it counts may be billed elsewhere.
 */
export function billedAs({ lines, isWhole }: BilledShare, priced: PricedOffer): readonly OfferLine[] {
  if (isWhole) return lines;
  const amounts = new Map(priced.lines.map((line) => [line.id, line.amount]));
  return lines.map((line) =>
    line.kind === 'percentage'
      ? {
          ...line,
          kind: 'product',
          quantity: '1',
          discount: null,
          unitPrice: fromMinor(amounts.get(line.id) ?? 0, priced.currency),
        }
      : line,
  );
}
