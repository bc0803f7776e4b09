import { readDate } from '#core/catalogue/import/read-date';
import type { Price } from '#core/catalogue/product';
import { type ProductInput, priceKey } from '#core/catalogue/product-input';
import { isCurrency } from '#core/money/currency';
import { compareDecimals, readDecimal } from '#core/money/decimal';
import type { Issue } from '#core/problem';

/** What the columns can hold. */
const most = { amount: '99999999999999', quantity: '999999999999999', rate: '100' };

/** Everything that is wrong with fields of a product. Types and lengths were checked before. */
export function checkProduct(input: ProductInput): Issue[] {
  const issues: Issue[] = [];
  const wrong = (path: string, rule: string, message: string) => issues.push({ path, rule, message });
  if (input.sku !== undefined && input.sku.trim() === '') wrong('sku', 'required', 'An article number is needed.');
  if (input.name !== undefined && input.name.trim() === '') wrong('name', 'required', 'A name is needed.');
  const bounded = (path: string, value: string | null | undefined, limit: { least: string; most: string }) => {
    if (value === null || value === undefined || isBetween(value, limit)) return;
    wrong(path, 'decimal', `Must be a number from ${limit.least} to ${limit.most}.`);
  };
  bounded('vatRate', input.vatRate, { least: '0', most: most.rate });
  bounded('cost', input.cost, { least: '0', most: most.amount });
  bounded('stock', input.stock, { least: `-${most.quantity}`, most: most.quantity });
  input.packaging?.forEach(({ unit, quantity }, i) => {
    if (unit.trim() === '') wrong(`packaging.${i}.unit`, 'required', 'A unit is needed.');
    if (!isBetween(quantity, { least: '0.001', most: most.quantity })) {
      wrong(`packaging.${i}.quantity`, 'decimal', 'Must be a number above 0.');
    }
  });
  const keys = new Set<string>();
  input.prices?.forEach((price, i) => {
    for (const { path, rule, message } of checkPrice(price)) wrong(`prices.${i}.${path}`, rule, message);
    const key = priceKey(price);
    if (keys.has(key)) wrong(`prices.${i}`, 'unique', 'Another price holds for the same case.');
    keys.add(key);
  });
  input.media?.forEach(({ url }, i) => {
    if (!/^https?:\/\/[^\s<>"']+$/.test(url)) wrong(`media.${i}.url`, 'url', 'Must be a web address.');
  });
  return issues;
}

function checkPrice(price: Price): Issue[] {
  const issues: Issue[] = [];
  const wrong = (path: string, rule: string, message: string) => issues.push({ path, rule, message });
  if (!isCurrency(price.currency)) wrong('currency', 'currency', 'Must be an ISO 4217 code.');
  if (!isBetween(price.amount, { least: '0', most: most.amount })) wrong('amount', 'decimal', 'Must be at least 0.');
  if (!isBetween(price.fromQuantity, { least: '0', most: most.quantity })) {
    wrong('fromQuantity', 'decimal', 'Must be at least 0.');
  }
  const { validFrom, validTo } = price;
  if (validFrom !== null && readDate(validFrom) !== validFrom) wrong('validFrom', 'date', 'Must be a date.');
  if (validTo !== null && readDate(validTo) !== validTo) wrong('validTo', 'date', 'Must be a date.');
  if (validFrom !== null && validTo !== null && validFrom > validTo) {
    wrong('validTo', 'order', 'The price ends before it begins.');
  }
  return issues;
}

function isBetween(value: string, limit: { readonly least: string; readonly most: string }): boolean {
  return (
    readDecimal(value) !== null && compareDecimals(value, limit.least) >= 0 && compareDecimals(value, limit.most) <= 0
  );
}
