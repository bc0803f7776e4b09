import { cashRounding } from '#core/money/cash-rounding';
import { compareDecimals } from '#core/money/decimal';
import { cappedMinor, type MinorRule, sumMinor } from '#core/money/minor-units';
import { deduction, type RateSums } from '#core/pricing/deduction';
import { effectiveDiscount } from '#core/pricing/effective-discount';
import { type LineAmount, lineAmounts } from '#core/pricing/line-amounts';
import type { PriceOfferInput } from '#core/pricing/price-offer-input';
import { pricedLines, sumLines } from '#core/pricing/priced-lines';
import type { PricedOffer } from '#core/pricing/priced-offer';
import { type ReadInput, readPriceInput } from '#core/pricing/read-price-input';
import { type Taxable, type TaxRule, tax } from '#core/pricing/tax';

/**
 * Prices an offer: the only place where an offer's amounts are worked out.
 *
 * Each line is rounded to the minor unit. The offer discount, then the credit, become one negative line per VAT rate.
 * Tax is worked out on the sums after both, as `taxScope` says, and shared back to the lines. Cash rounding is a line
 * of its own, outside net, VAT and gross.
 *
 * @throws Problem `validation_failed` with one issue for each value that is no number or out of range.
 */
export function priceOffer(input: PriceOfferInput): PricedOffer {
  const read = readPriceInput(input);
  const rule: MinorRule = { currency: input.currency, rounding: input.rounding ?? 'halfAwayFromZero' };
  const taxRule: TaxRule = {
    basis: input.priceBasis ?? 'net',
    scope: input.taxScope ?? 'rate',
    rounding: rule.rounding,
  };
  const amounts = lineAmounts(read.lines, rule);
  const counting = amounts.filter((a) => a.counts).map(taxable);
  const off = deductions(counting, read, rule);
  const taxed = tax([...counting, ...off.discounts, ...off.credits], taxRule);
  const optionalTaxed = tax(amounts.filter((a) => a.optional).map(taxable), taxRule);
  const sum = sumLines(taxed.rates);
  const rounded = read.coin === null ? 0 : cashRounding(sum.gross, read.coin, rule.rounding);
  const lines = pricedLines({
    basis: taxRule.basis,
    amounts,
    discounts: off.discounts,
    credits: off.credits,
    vat: taxed.vat,
    optionalVat: optionalTaxed.vat,
    cashRounding: rounded,
  });
  const list = sumMinor(amounts.filter((a) => a.counts).map((a) => a.list));
  const ofInput = lines.slice(0, amounts.length).filter((line) => line.counts);
  const derived = lines.slice(amounts.length);
  return {
    currency: rule.currency,
    priceBasis: taxRule.basis,
    taxScope: taxRule.scope,
    rounding: rule.rounding,
    lines,
    rates: taxed.rates,
    list,
    lineDiscounts: list - off.linesAmount,
    linesAmount: off.linesAmount,
    linesNet: sumLines(ofInput).net,
    discount: off.discount,
    discountNet: positive(sumLines(derived.filter((line) => line.kind === 'discount')).net),
    credit: off.credit,
    creditNet: positive(sumLines(derived.filter((line) => line.kind === 'credit')).net),
    ...sum,
    cashRounding: rounded,
    payable: sumMinor([sum.gross, rounded]),
    optional: sumLines(optionalTaxed.rates),
  };
}

interface Deductions {
  readonly linesAmount: number;
  readonly discount: number;
  readonly discounts: RateSums;
  readonly credit: number;
  readonly credits: RateSums;
}

/** The discount is at most the sum of the lines, the credit at most what the discount leaves. */
function deductions(counting: readonly Taxable[], read: ReadInput, rule: MinorRule): Deductions {
  const sums = rateSums(counting);
  const linesAmount = sumMinor(counting.map((entry) => entry.amount));
  const discount = effectiveDiscount(read, linesAmount, rule);
  const discounts = deduction(discount, sums);
  const left = Math.max(0, linesAmount - discount);
  const credit = cappedMinor(read.creditAmount, left, rule);
  const credits = deduction(credit, rateSums([...counting, ...discounts]));
  return { linesAmount, discount, discounts, credit, credits };
}

function rateSums(entries: readonly Taxable[]): RateSums {
  const sums = new Map<string, number>();
  for (const { rate, amount } of entries) sums.set(rate, sumMinor([sums.get(rate) ?? 0, amount]));
  return [...sums].map(([rate, amount]) => ({ rate, amount })).sort((a, b) => compareDecimals(a.rate, b.rate));
}

function taxable({ amount, line }: LineAmount): Taxable {
  return { amount, rate: line.rateText };
}

/** A negative sum of lines as the positive amount that was taken off. */
function positive(net: number): number {
  return net === 0 ? 0 : -net;
}
