import type { DecimalInput } from '#core/money/decimal';
import { fromMinor } from '#core/money/minor-units';
import { priceOffer } from '#core/pricing/price-offer';
import type { PriceLine } from '#core/pricing/price-offer-input';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** A product or add-on; the price of one in minor units. */
export interface ChoiceItem {
  readonly id: string;
  readonly price: number;
  readonly quantity: number;
}

/** One alternative: a product with the add-ons that the company put on. */
export interface ChoiceOption {
  readonly product: ChoiceItem;
  readonly addOns: readonly ChoiceItem[];
}

/** Whole minor units, not negative. */
export interface ChoiceInput {
  readonly currency: string;
  /** The option that the company owes. */
  readonly included: ChoiceOption;
  readonly chosen: ChoiceOption;
  readonly customerAddOns: readonly ChoiceItem[];
  /** What the company pays at most; null: the price of the included option. */
  readonly credit: number | null;
  readonly fees?: number;
  readonly extraDiscount?: number;
  /** Percent on what the customer pays for goods. */
  readonly taxRate: DecimalInput;
}

/** Who pays what, in minor units. `customerSpend + companySpend = subtotal - extraDiscount + fees + tax`. */
export interface PricedChoice {
  readonly subtotal: number;
  /** The company's part of the chosen option; never of the customer's own add-ons. */
  readonly covered: number;
  readonly customerNet: number;
  /** What was taken of the extra discount, at most `customerNet`. */
  readonly extraDiscount: number;
  readonly fees: number;
  readonly tax: number;
  readonly customerSpend: number;
  readonly companySpend: number;
  readonly priced: PricedOffer;
}

/** Splits the price of a choice between company and customer; tax is rounded once, on the customer's part. */
export function priceChoice(input: ChoiceInput): PricedChoice {
  const { chosen, customerAddOns, currency, fees = 0 } = input;
  const option = optionPrice(chosen);
  const subtotal = option + sumOf(customerAddOns);
  const covered = Math.min(option, input.credit ?? optionPrice(input.included));
  const customerNet = subtotal - covered;
  const extraDiscount = Math.min(input.extraDiscount ?? 0, customerNet);
  const items = [chosen.product, ...chosen.addOns, ...customerAddOns];
  const priced = priceOffer({
    currency,
    taxScope: 'customer',
    lines: items.map((item, i) => itemLine(item, `${i}:${item.id}`, input)),
    discountAmount: fromMinor(extraDiscount, currency),
    creditAmount: fromMinor(covered, currency),
  });
  return {
    subtotal,
    covered,
    customerNet,
    extraDiscount,
    fees,
    tax: priced.vat,
    customerSpend: priced.gross + fees,
    companySpend: covered,
    priced,
  };
}

/** What the company is set to pay before anybody decided. */
export function companySpendBeforeDecision(included: ChoiceOption, credit: number | null): number {
  const price = optionPrice(included);
  return credit === null ? price : Math.min(price, credit);
}

function itemLine(item: ChoiceItem, id: string, { currency, taxRate }: ChoiceInput): PriceLine {
  return {
    id,
    kind: 'product',
    quantity: item.quantity,
    unitPrice: fromMinor(item.price, currency),
    vatRate: taxRate,
  };
}

function optionPrice(option: ChoiceOption): number {
  return sumOf([option.product, ...option.addOns]);
}

function sumOf(items: readonly ChoiceItem[]): number {
  return items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
}
