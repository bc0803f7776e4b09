import { sumMinor } from '#core/money/minor-units';
import type { RateSums } from '#core/pricing/deduction';
import type { LineAmount } from '#core/pricing/line-amounts';
import type { PriceBasis } from '#core/pricing/price-offer-input';
import type { NetVatGross, PricedLine } from '#core/pricing/priced-offer';

/** A worked-out offer before it is written as lines. Amounts in minor units, in the price basis. */
export interface WorkedOut {
  readonly basis: PriceBasis;
  /** The input lines. */
  readonly amounts: readonly LineAmount[];
  readonly discounts: RateSums;
  readonly credits: RateSums;
  /** Tax of the counting input lines, then of the discounts, then of the credits. */
  readonly vat: readonly number[];
  /** Tax of the optional lines. */
  readonly optionalVat: readonly number[];
  readonly cashRounding: number;
}

type Line = Omit<PricedLine, 'runningNet'>;

/** Writes the lines of a priced offer, derived ones last, with the running sum of the nets. */
export function pricedLines(worked: WorkedOut): readonly PricedLine[] {
  const input = inputLines(worked);
  const counting = worked.amounts.filter((a) => a.counts).length;
  const afterDiscounts = counting + worked.discounts.length;
  const all: Line[] = [
    ...withSections(worked.amounts, input),
    ...derivedLines('discount', worked, worked.vat.slice(counting, afterDiscounts)),
    ...derivedLines('credit', worked, worked.vat.slice(afterDiscounts)),
    ...roundingLines(worked.cashRounding),
  ];
  let runningNet = 0;
  return all.map((line) => {
    if (line.counts) runningNet = sumMinor([runningNet, line.net]);
    return { ...line, runningNet };
  });
}

/** Sums of some lines. */
export function sumLines(lines: readonly NetVatGross[]): NetVatGross {
  return {
    net: sumMinor(lines.map((line) => line.net)),
    vat: sumMinor(lines.map((line) => line.vat)),
    gross: sumMinor(lines.map((line) => line.gross)),
  };
}

function inputLines({ amounts, vat, optionalVat, basis }: WorkedOut): readonly Line[] {
  const taxes = vat.values();
  const optionalTaxes = optionalVat.values();
  return amounts.map(({ line, counts, optional, list, discount, amount }) => {
    const lineVat = counts ? taxes.next().value : optional ? optionalTaxes.next().value : 0;
    const taxable = counts || optional ? amount : 0;
    return {
      id: line.id,
      kind: line.kind,
      derived: false,
      counts,
      optional,
      vatRate: line.rateText,
      list,
      discount,
      amount,
      ...split(taxable, lineVat ?? 0, basis),
    };
  });
}

/** A subtotal shows the net, VAT and gross of the counting lines of its section. */
function withSections(amounts: readonly LineAmount[], lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const start = amounts[index]?.sectionStart ?? null;
    if (start === null) return line;
    return { ...line, ...sumLines(lines.slice(start, index).filter((l) => l.counts)) };
  });
}

function derivedLines(kind: 'discount' | 'credit', worked: WorkedOut, vat: readonly number[]): readonly Line[] {
  const parts = kind === 'discount' ? worked.discounts : worked.credits;
  return parts.map(({ rate, amount }, i) => ({
    id: `${kind}:${rate}`,
    kind,
    derived: true,
    counts: true,
    optional: false,
    vatRate: rate,
    list: amount,
    discount: 0,
    amount,
    ...split(amount, vat[i] ?? 0, worked.basis),
  }));
}

/** Outside net, VAT and gross: it only changes what is paid. */
function roundingLines(amount: number): readonly Line[] {
  if (amount === 0) return [];
  const nothing = { net: 0, vat: 0, gross: 0 };
  return [
    {
      id: 'rounding',
      kind: 'rounding',
      derived: true,
      counts: false,
      optional: false,
      vatRate: '0',
      list: amount,
      discount: 0,
      amount,
      ...nothing,
    },
  ];
}

function split(amount: number, vat: number, basis: PriceBasis): NetVatGross {
  return basis === 'net'
    ? { net: amount, vat, gross: sumMinor([amount, vat]) }
    : { net: sumMinor([amount, -vat]), vat, gross: amount };
}
