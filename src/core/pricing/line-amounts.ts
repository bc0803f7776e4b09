import { Big } from 'big.js';
import { bigToMinor, type MinorRule, sumMinor, wholeMinor } from '#core/money/minor-units';
import { roundBig } from '#core/money/round-to';
import type { RoundingMode } from '#core/money/rounding-mode';
import type { ReadLine } from '#core/pricing/read-price-input';
import { Problem } from '#core/problem';

/** A line's amounts in minor units, in the price basis. */
export interface LineAmount {
  readonly line: ReadLine;
  /** Enters the totals. */
  readonly counts: boolean;
  /** Priced, but offered beside the totals. */
  readonly optional: boolean;
  readonly list: number;
  readonly discount: number;
  readonly amount: number;
  /** For a subtotal: index of the first line of its section; the line itself is the end. */
  readonly sectionStart: number | null;
}

interface Section {
  start: number;
  /** Priced lines alone: what a percentage line is a percentage of. */
  priced: number;
  /** Priced and percentage lines: what a subtotal shows. */
  all: number;
}

/**
 * What each line comes to, before offer discount and tax. Percentages and subtotals look back to the previous subtotal;
 * optional lines enter neither.
 */
export function lineAmounts(lines: readonly ReadLine[], rule: MinorRule): readonly LineAmount[] {
  let section: Section = { start: 0, priced: 0, all: 0 };
  return lines.map((line, index) => {
    const result = atPath(line.path, () => lineAmount(line, section, rule));
    if (line.kind === 'subtotal') section = { start: index + 1, priced: 0, all: 0 };
    if (result.counts) {
      section.all = sumMinor([section.all, result.amount]);
      if (line.kind !== 'percentage') section.priced = sumMinor([section.priced, result.amount]);
    }
    return result;
  });
}

/** Names the line in a refusal that only knows the amount. */
function atPath<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const issues = problem.issues.map((issue) => ({ ...issue, path }));
    throw new Problem(problem.code, problem.message, issues);
  }
}

function lineAmount(line: ReadLine, section: Section, rule: MinorRule): LineAmount {
  const none = { line, counts: false, optional: false, list: 0, discount: 0, amount: 0, sectionStart: null };
  switch (line.kind) {
    case 'product':
    case 'credit':
      return { ...none, ...part(line), ...pricedAmount(line, rule) };
    case 'percentage': {
      const amount = percentOf(section.priced, line.unitPrice, rule.rounding);
      return { ...none, ...part(line), list: amount, amount };
    }
    case 'subtotal':
      return { ...none, list: section.all, amount: section.all, sectionStart: section.start };
    default:
      return none;
  }
}

function part({ optional }: ReadLine): Pick<LineAmount, 'counts' | 'optional'> {
  return { counts: !optional, optional };
}

function pricedAmount(line: ReadLine, rule: MinorRule): Pick<LineAmount, 'list' | 'discount' | 'amount'> {
  const full = line.quantity.times(line.unitPrice);
  const list = bigToMinor(full, rule.currency, rule.rounding);
  const amount = bigToMinor(full.minus(discountOf(line, full)), rule.currency, rule.rounding);
  return { list, discount: list - amount, amount };
}

/** A fixed discount stops at 0: it never turns a line that costs something into one that pays. */
function discountOf({ discount }: ReadLine, full: Big): Big {
  if (!discount) return new Big(0);
  if (discount.type === 'percentage') return full.times(discount.value).times('0.01');
  return full.gte(0) && discount.value.gt(full) ? full : discount.value;
}

/** `percent` per cent of an amount in minor units, in minor units. */
export function percentOf(minor: number, percent: Big, rounding: RoundingMode): number {
  return wholeMinor(roundBig(new Big(minor).times(percent).times('0.01'), 0, rounding));
}
