import { readDate } from '#core/catalogue/import/read-date';
import type { Price } from '#core/catalogue/product';
import { isCurrency } from '#core/money/currency';
import { decimal, readDecimal } from '#core/money/decimal';

/**
 * All prices of a product in one cell, the form of exports:
 * `18.40 EUR; 17.50 EUR from 10; 16.90 EUR group dealer; 15 EUR group "big dealers" from 10 valid 2026-01-01..2026-12-31`.
 */
export function writePriceNotation(prices: readonly Price[]): string {
  return prices.map(writePrice).join('; ');
}

function writePrice(price: Price): string {
  const group =
    price.customerGroup === null
      ? ''
      : ` group "${price.customerGroup.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
  const from = Number(price.fromQuantity) > 0 ? ` from ${decimal(price.fromQuantity)}` : '';
  const limited = price.validFrom !== null || price.validTo !== null;
  const valid = limited ? ` valid ${price.validFrom ?? ''}..${price.validTo ?? ''}` : '';
  return `${decimal(price.amount)} ${price.currency}${group}${from}${valid}`;
}

const shape =
  /^(\d+(?:\.\d+)?) ([A-Z]{3})(?: group ("(?:[^"\\]|\\.)*"|[^\s";]+))?(?: from (\d+(?:\.\d+)?))?(?: valid (\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)?$/;

/** Reads the notation; null when any price of it cannot be read. */
export function readPriceNotation(text: string): Price[] | null {
  const parts = text.match(/(?:"(?:[^"\\]|\\.)*"|[^;"])+/g) ?? [];
  const read = parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map(readPart);
  return read.every((price) => price !== null) ? read : null;
}

function readPart(part: string): Price | null {
  const [, amount = '', currency = '', group, from = '0', start, end] = shape.exec(part) ?? [];
  if (readDecimal(amount) === null || !isCurrency(currency)) return null;
  const validFrom = start === undefined ? null : readDate(start);
  const validTo = end === undefined ? null : readDate(end);
  if ((start !== undefined && validFrom === null) || (end !== undefined && validTo === null)) return null;
  const customerGroup = group?.startsWith('"') ? readQuoted(group) : (group ?? null);
  return { currency, amount: decimal(amount), validFrom, validTo, customerGroup, fromQuantity: decimal(from) };
}

function readQuoted(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}
