import { Big } from 'big.js';
import { allocate } from '#core/money/allocate';
import { type DecimalInput, toBig } from '#core/money/decimal';
import { bigToMinor } from '#core/money/minor-units';
import { roundBig } from '#core/money/round-to';
import type { PricedLine, PricedOffer } from '#core/pricing/priced-offer';

/** What one unit of a line costs the seller, in major units of the offer's currency; null when unknown. */
export interface LineCost {
  readonly id: string;
  readonly quantity: DecimalInput | null;
  readonly cost: DecimalInput | null;
}

/** Amounts in minor units. */
export interface Margin {
  /** Net after the line's share of the offer discount and credit. */
  readonly net: number;
  readonly cost: number;
  /** `net - cost`. */
  readonly margin: number;
  /** Margin in percent of the net, one decimal, `"23.4"`; null when the net is not above 0. */
  readonly percent: string | null;
  readonly belowFloor: boolean;
}

export interface LineMargin extends Margin {
  readonly id: string;
}

/** Margins of the lines whose cost is known, and of those lines together. */
export interface OfferMargin {
  readonly lines: readonly LineMargin[];
  /** Null when no cost is known. */
  readonly total: Margin | null;
  /** Ids of counting lines without a known cost: they are outside the total. */
  readonly unknown: readonly string[];
}

/**
 * Margins after all discounts.
 *
 * A credit is not taken off: somebody else pays it, the seller gets the money. Below the floor means a margin under
 * `floorPercent` of the net, compared exactly, or a loss where the net is not above 0. Percentage
 * and credit lines cost nothing unless a cost is given. Where a percentage is partly of lines without a known cost, it
 * has no margin of its own, and the total takes the share that falls on the known ones.
 *
 * @param floorPercent percent of the net, null for no floor
 */
export function marginOf(
  priced: PricedOffer,
  costs: readonly LineCost[],
  floorPercent: DecimalInput | null = null,
): OfferMargin {
  const floor = floorPercent === null ? null : toBig(floorPercent);
  const costOf = new Map(costs.map((cost) => [cost.id, cost]));
  const sectionOf = sections(priced.lines);
  const known: LineMargin[] = [];
  const unknown: string[] = [];
  let base: Base = { section: 0, net: 0, knownNet: 0, isKnown: true };
  let shares = 0;
  for (const { id, kind, net } of netsAfterDiscount(priced)) {
    const section = sectionOf.get(id) ?? 0;
    if (section !== base.section) base = { section, net: 0, knownNet: 0, isKnown: true };
    const line = costOf.get(id);
    const isShare = kind === 'percentage' && !line?.cost && !base.isKnown;
    const unit = line?.cost ?? (kind === 'product' || isShare ? null : '0');
    if (kind !== 'percentage') base = withLine(base, net, unit !== null);
    if (isShare) shares += knownShare(net, base);
    if (unit === null) {
      unknown.push(id);
      continue;
    }
    const cost = bigToMinor(toBig(unit).times(toBig(line?.quantity ?? 1)), priced.currency, priced.rounding);
    known.push({ id, ...margin(net, cost, floor) });
  }
  const sum = (pick: (line: LineMargin) => number) => known.reduce((all, line) => all + pick(line), 0);
  return {
    lines: known,
    total:
      known.length === 0
        ? null
        : margin(
            sum((l) => l.net) + shares,
            sum((l) => l.cost),
            floor,
          ),
    unknown,
  };
}

/** What a percentage is of: the priced lines of its section so far. */
interface Base {
  readonly section: number;
  readonly net: number;
  /** That of lines whose cost is known. */
  readonly knownNet: number;
  readonly isKnown: boolean;
}

/** In which section each line is; a subtotal ends one. */
function sections(lines: readonly PricedLine[]): ReadonlyMap<string, number> {
  let section = 0;
  return new Map(lines.map(({ id, kind }) => [id, kind === 'subtotal' ? section++ : section]));
}

const withLine = (base: Base, net: number, isKnown: boolean): Base => ({
  ...base,
  net: base.net + net,
  knownNet: base.knownNet + (isKnown ? net : 0),
  isKnown: base.isKnown && isKnown,
});

/** The part of a percentage's net that falls on lines whose cost is known. */
function knownShare(net: number, base: Base): number {
  if (base.net === 0) return 0;
  return roundBig(new Big(net).times(base.knownNet).div(base.net), 0).toNumber();
}

export interface NetAfterDiscount {
  readonly id: string;
  readonly kind: PricedLine['kind'];
  readonly net: number;
}

/** Each counting line's net less its share of its rate's discount line, by largest remainder. */
export function netsAfterDiscount(priced: PricedOffer): readonly NetAfterDiscount[] {
  const own = priced.lines.filter((line) => line.counts && !line.derived);
  const nets = own.map((line) => line.net);
  for (const discount of priced.lines.filter((line) => line.kind === 'discount')) {
    const at = own.flatMap((line, index) => (line.vatRate === discount.vatRate ? [index] : []));
    const shares = allocate(
      discount.net,
      at.map((index) => own[index]?.net ?? 0),
    );
    at.forEach((index, i) => {
      nets[index] = (nets[index] ?? 0) + (shares[i] ?? 0);
    });
  }
  return own.map(({ id, kind }, index) => ({ id, kind, net: nets[index] ?? 0 }));
}

function margin(net: number, cost: number, floor: Big | null): Margin {
  const earned = net - cost;
  const percent = net <= 0 ? null : roundBig(new Big(earned).times(100).div(net), 1).toFixed(1);
  return { net, cost, margin: earned, percent, belowFloor: floor !== null && isBelow(earned, net, floor) };
}

function isBelow(earned: number, net: number, floor: Big): boolean {
  if (net <= 0) return earned < 0;
  return new Big(earned).times(100).lt(floor.times(net));
}
