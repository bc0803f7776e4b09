import type { ElementInput, ElementType } from '#app/document/document-input';
import { manualMatch } from '#app/offer/line-from-product';
import type { Ids } from '#app/ports';
import { cleanText } from '#core/document/clean-html';
import { compareDecimals, type DecimalInput } from '#core/money/decimal';
import { roundTo } from '#core/money/round-to';
import { emptyElement, type LineElement } from '#core/offer/line-element';
import type { OfferLine, OfferLineKind } from '#core/offer/offer-content';
import type { LineDiscount } from '#core/pricing/price-offer-input';
import { type Issue, Problem } from '#core/problem';

/** VAT in percent by the id of its rate. */
export type KnownRates = ReadonlyMap<string, string>;

const kinds: Readonly<Record<ElementType, OfferLineKind>> = {
  paragraph: 'product',
  heading: 'heading',
  percentage: 'percentage',
  subtotal: 'subtotal',
};

/** A line without anything. */
export function blankLine(id: string): OfferLine {
  return {
    ...manualMatch,
    id,
    position: 0,
    kind: 'product',
    productId: null,
    sku: null,
    name: '',
    description: '',
    unit: null,
    quantity: null,
    unitPrice: null,
    priceMissing: false,
    priceRule: null,
    vatRate: null,
    discount: null,
    optional: false,
    cost: null,
    element: null,
  };
}

/**
 * A line after the wanted fields are written into it. A price that somebody sets is one. HTML is cleaned on its way in.
 *
 * @throws Problem `validation_failed` for values that would be rounded or make no discount.
 */
export function elementLine(line: OfferLine, input: ElementInput, rates: KnownRates): OfferLine {
  const issues = elementIssues(line, input);
  if (issues.length > 0) throw new Problem('validation_failed', 'The element is not valid.', issues);
  return writtenLine(line, input, rates);
}

/**
 * Elements to begin with, in their order, numbered from 0.
 *
 * @throws Problem `validation_failed` with the faults of all of them, at `elements.0.quantity` and so on.
 */
export function newElementLines(ids: Ids, inputs: readonly ElementInput[], rates: KnownRates): readonly OfferLine[] {
  const blanks = inputs.map(() => blankLine(ids.next()));
  const issues = inputs.flatMap((input, at) =>
    elementIssues(blankLine(''), input).map((issue) => ({ ...issue, path: `elements.${at}.${issue.path}` })),
  );
  if (issues.length > 0) throw new Problem('validation_failed', 'The elements are not valid.', issues);
  return renumbered(blanks.map((line, at) => writtenLine(line, inputs[at] ?? {}, rates)));
}

function writtenLine(line: OfferLine, input: ElementInput, rates: KnownRates): OfferLine {
  const { type, name, description, unit, quantity, amount, productId, isOptional } = input;
  return {
    ...line,
    ...(type === undefined ? {} : { kind: kinds[type] }),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description: cleanText(description ?? '') }),
    ...(unit === undefined ? {} : { unit }),
    ...(quantity === undefined ? {} : { quantity: textOf(quantity) }),
    ...(amount === undefined ? {} : { unitPrice: textOf(amount), priceMissing: false, priceRule: null }),
    ...vatOf(input, rates),
    ...(productId === undefined ? {} : { productId }),
    ...(isOptional === undefined ? {} : { optional: isOptional }),
    discount: discountOf(line, input),
    element: elementOf(line.element ?? null, input),
  };
}

function vatOf({ vatRateId, vatRate }: ElementInput, rates: KnownRates): Partial<Pick<OfferLine, 'vatRate'>> {
  if (vatRateId !== undefined) return { vatRate: vatRateId === null ? null : (rates.get(vatRateId) ?? null) };
  return vatRate === undefined ? {} : { vatRate: textOf(vatRate) };
}

function discountOf(line: OfferLine, { discountType, discountValue }: ElementInput): LineDiscount | null {
  if (discountType === undefined && discountValue === undefined) return line.discount;
  const type = discountType === undefined ? (line.discount?.type ?? 'percentage') : discountType;
  const value = discountValue === undefined ? line.discount?.value : discountValue;
  return type === null || value === null || value === undefined ? null : { type, value: String(value) };
}

function elementOf(before: LineElement | null, input: ElementInput): LineElement | null {
  const given = {
    ...(input.remark === undefined ? {} : { remark: input.remark }),
    ...(input.vatRateId === undefined && input.vatRate === undefined ? {} : { vatRateId: input.vatRateId ?? null }),
    ...(input.tagId === undefined ? {} : { tagId: input.tagId }),
    ...(input.revenueAccountNo === undefined ? {} : { revenueAccountNo: input.revenueAccountNo }),
    ...(input.isExternal === undefined ? {} : { isExternal: input.isExternal }),
    ...(input.isExcludedFromBudget === undefined ? {} : { isExcludedFromBudget: input.isExcludedFromBudget }),
    ...(input.pageBreak === undefined ? {} : { pageBreak: input.pageBreak }),
  };
  if (Object.keys(given).length === 0) return before;
  const after = { ...(before ?? emptyElement), ...given };
  const isEmpty = Object.values(after).every((value) => value === null || value === false);
  return isEmpty ? null : after;
}

/** Finer values would be rounded without a word; more than all of an amount is no discount. */
function elementIssues(line: OfferLine, input: ElementInput): readonly Issue[] {
  const { quantity, amount, vatRate } = input;
  const issues: Issue[] = [];
  const check = (path: string, value: DecimalInput | null | undefined, digits: number) => {
    if (value === null || value === undefined || compareDecimals(roundTo(value, digits), value) === 0) return;
    issues.push({ path, rule: 'decimals', message: `must have at most ${digits} decimals` });
  };
  check('quantity', quantity, 3);
  check('amount', amount, 4);
  check('vat_rate', vatRate, 4);
  const discount = discountOf(line, input);
  if (discount?.type === 'percentage' && compareDecimals(discount.value, '100') > 0) {
    issues.push({ path: 'discount_value', rule: 'maximum', message: 'must be at most 100 percent' });
  }
  return issues;
}

function textOf(value: DecimalInput | null): string | null {
  return value === null ? null : String(value);
}

/** Lines numbered in their order, from 0. */
export function renumbered(lines: readonly OfferLine[]): OfferLine[] {
  return lines.map((line, position) => (line.position === position ? line : { ...line, position }));
}
