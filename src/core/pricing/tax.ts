import { shareOut } from '#core/money/allocate';
import { toBig } from '#core/money/decimal';
import { sumMinor, wholeMinor } from '#core/money/minor-units';
import { roundQuotient } from '#core/money/round-to';
import type { RoundingMode } from '#core/money/rounding-mode';
import { scaledIntegers } from '#core/money/scaled-integers';
import type { PriceBasis, TaxScope } from '#core/pricing/price-offer-input';
import type { PricedRate } from '#core/pricing/priced-offer';

/** An amount to tax, in minor units, in the price basis. */
export interface Taxable {
  readonly amount: number;
  /** Percent, shortest form. */
  readonly rate: string;
}

export interface TaxRule {
  readonly basis: PriceBasis;
  readonly scope: TaxScope;
  readonly rounding: RoundingMode;
}

export interface Taxed {
  /** Tax of each entry, in the order of the input; sums to the tax of the rates. */
  readonly vat: readonly number[];
  /** Ascending by rate. */
  readonly rates: readonly PricedRate[];
}

interface RateGroup {
  readonly rate: string;
  readonly indexes: readonly number[];
  readonly amount: bigint;
  /** Exact tax of an amount is `amount × numerator / denominator`. */
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Tax on a list of amounts. Scope `rate` rounds once per rate, the others once over all rates; the rounded tax is then
 * shared back to rates and entries by largest remainder, ties to the lowest rate and the first entry.
 */
export function tax(entries: readonly Taxable[], rule: TaxRule): Taxed {
  const groups = groupByRate(entries, rule.basis);
  const perRate =
    rule.scope === 'rate'
      ? groups.map((g) => wholeMinor(roundQuotient(g.amount * g.numerator, g.denominator, rule.rounding)))
      : taxRoundedOnce(groups, rule.rounding);
  const vat = entries.map(() => 0);
  const rates = groups.map((group, i) => {
    const rateVat = perRate[i] ?? 0;
    const shares = shareOut(
      rateVat,
      group.indexes.map((index) => BigInt(entries[index]?.amount ?? 0) * group.numerator),
      group.denominator,
    );
    group.indexes.forEach((index, at) => {
      vat[index] = shares[at] ?? 0;
    });
    return ratedSums(group, rateVat, rule.basis);
  });
  return { vat, rates };
}

function ratedSums(group: RateGroup, vat: number, basis: PriceBasis): PricedRate {
  const amount = wholeMinor(group.amount);
  const net = basis === 'net' ? amount : sumMinor([amount, -vat]);
  return { rate: group.rate, net, vat, gross: sumMinor([net, vat]) };
}

function taxRoundedOnce(groups: readonly RateGroup[], rounding: RoundingMode): number[] {
  const common = groups.reduce((product, g) => product * g.denominator, 1n);
  const exact = groups.map((g) => g.amount * g.numerator * (common / g.denominator));
  const total = roundQuotient(
    exact.reduce((sum, part) => sum + part, 0n),
    common,
    rounding,
  );
  return shareOut(wholeMinor(total), exact, common);
}

function groupByRate(entries: readonly Taxable[], basis: PriceBasis): RateGroup[] {
  const indexes = Map.groupBy(entries.keys(), (index) => entries[index]?.rate ?? '0');
  return [...indexes]
    .sort(([a], [b]) => toBig(a).cmp(toBig(b)))
    .map(([rate, at]) => ({
      rate,
      indexes: at,
      amount: at.reduce((sum, index) => sum + BigInt(entries[index]?.amount ?? 0), 0n),
      ...taxFraction(rate, basis),
    }));
}

/** Net prices: rate / 100. Gross prices hold the tax already: rate / (100 + rate). */
function taxFraction(rate: string, basis: PriceBasis): Pick<RateGroup, 'numerator' | 'denominator'> {
  const { values, scale } = scaledIntegers([toBig(rate)]);
  const numerator = values[0] ?? 0n;
  return { numerator, denominator: 100n * scale + (basis === 'gross' ? numerator : 0n) };
}
