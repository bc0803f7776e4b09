import { Big } from 'big.js';
import { coinMinor } from '#core/money/cash-rounding';
import { type DecimalInput, plain, readDecimal } from '#core/money/decimal';
import type { LineDiscount, PriceLine, PriceLineKind, PriceOfferInput } from '#core/pricing/price-offer-input';
import { type Issue, Problem } from '#core/problem';

/** A line whose numbers were read and found in range. */
export interface ReadLine {
  /** Where it stands in the input, `lines.3`. */
  readonly path: string;
  readonly id: string;
  readonly kind: PriceLineKind;
  readonly quantity: Big;
  readonly unitPrice: Big;
  readonly rate: Big;
  /** The rate in its shortest form, which groups equal rates. */
  readonly rateText: string;
  readonly discount: { readonly type: LineDiscount['type']; readonly value: Big } | null;
  readonly optional: boolean;
}

/** Pricing input whose numbers were read and found in range. */
export interface ReadInput {
  readonly lines: readonly ReadLine[];
  readonly discountPercent: Big;
  readonly discountAmount: Big;
  readonly creditAmount: Big;
  /** Minor units of the smallest coin, or null. */
  readonly coin: number | null;
}

interface Range {
  readonly path: string;
  readonly min?: number;
  readonly max?: number;
  /** Most digits after the point. */
  readonly digits?: number;
  /** What an absent value counts as. */
  readonly absent: number;
}

const largestRate = 1000;
/** No tax is finer, and exact shares over many fine rates grow without end. */
const rateDigits = 6;

/**
 * Reads all numbers of a pricing input.
 *
 * @throws Problem `validation_failed` with one issue for each value that is no decimal or out of range.
 */
export function readPriceInput(input: PriceOfferInput): ReadInput {
  const reader = new Reader();
  const vatLiable = input.vatLiable ?? true;
  const lines = input.lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.kind !== 'discount')
    .map(({ line, index }) => readLine(reader, { line, path: `lines.${index}`, vatLiable }));
  const result: ReadInput = {
    lines,
    discountPercent: reader.read(input.discountPercent, { path: 'discountPercent', min: 0, max: 100, absent: 0 }),
    discountAmount: reader.read(input.discountAmount, { path: 'discountAmount', min: 0, absent: 0 }),
    creditAmount: reader.read(input.creditAmount, { path: 'creditAmount', min: 0, absent: 0 }),
    coin: reader.readCoin(input),
  };
  if (result.creditAmount.gt(0) && input.taxScope !== 'customer') {
    reader.refuse('creditAmount', 'tax_scope', 'A credit needs the tax scope "customer".');
  }
  reader.finish();
  return result;
}

interface LineToRead {
  readonly line: PriceLine;
  readonly path: string;
  readonly vatLiable: boolean;
}

function readLine(reader: Reader, { line, path, vatLiable }: LineToRead): ReadLine {
  const rate = reader.read(vatLiable ? line.vatRate : null, {
    path: `${path}.vatRate`,
    min: 0,
    max: largestRate,
    digits: rateDigits,
    absent: 0,
  });
  return {
    path,
    id: line.id,
    kind: line.kind,
    quantity: reader.read(line.quantity, { path: `${path}.quantity`, absent: 1 }),
    unitPrice: reader.read(line.unitPrice, { path: `${path}.unitPrice`, absent: 0 }),
    rate,
    rateText: plain(rate),
    discount: line.discount ? readDiscount(reader, line.discount, `${path}.discount.value`) : null,
    optional: line.optional ?? false,
  };
}

function readDiscount(reader: Reader, discount: LineDiscount, path: string): ReadLine['discount'] {
  const range = discount.type === 'percentage' ? { path, min: 0, max: 100, absent: 0 } : { path, min: 0, absent: 0 };
  return { type: discount.type, value: reader.read(discount.value, range) };
}

/** Reads numbers and gathers what is wrong, so that one refusal names everything. */
class Reader {
  readonly #issues: Issue[] = [];

  read(value: DecimalInput | null | undefined, range: Range): Big {
    if (value === null || value === undefined) return new Big(range.absent);
    const big = readDecimal(value);
    if (big === null) return this.#refused(range, 'decimal', 'must be a decimal number');
    if (range.min !== undefined && big.lt(range.min)) {
      return this.#refused(range, 'minimum', `must be at least ${range.min}`);
    }
    if (range.max !== undefined && big.gt(range.max)) {
      return this.#refused(range, 'maximum', `must be at most ${range.max}`);
    }
    if (range.digits !== undefined && !big.round(range.digits, 0).eq(big)) {
      return this.#refused(range, 'digits', `must have at most ${range.digits} digits after the point`);
    }
    return big;
  }

  readCoin({ cashRounding, currency }: PriceOfferInput): number | null {
    if (cashRounding === null || cashRounding === undefined) return null;
    try {
      return coinMinor(cashRounding, currency);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.refuse('cashRounding', 'coin', problem.message);
      return null;
    }
  }

  refuse(path: string, rule: string, message: string): void {
    this.#issues.push({ path, rule, message });
  }

  finish(): void {
    if (this.#issues.length > 0) {
      throw new Problem('validation_failed', 'The offer cannot be priced.', this.#issues);
    }
  }

  #refused(range: Range, rule: string, what: string): Big {
    this.refuse(range.path, rule, `${range.path} ${what}.`);
    return new Big(range.absent);
  }
}
