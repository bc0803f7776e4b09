import { readAmount } from '#core/catalogue/import/read-amount';
import { readCurrency } from '#core/catalogue/import/read-currency';
import { readDate } from '#core/catalogue/import/read-date';
import { readPrice } from '#core/catalogue/import/read-price';
import type { PlannedColumn } from '#core/catalogue/import/row-plan';
import type { RowPrice } from '#core/catalogue/import/row-price';

/**
 * Reads a filled cell of one of the price columns.
 *
 * @returns what is wrong with it, or null.
 */
export function readPriceCell(cell: string, column: PlannedColumn, price: RowPrice): string | null {
  switch (column.field) {
    case 'priceNet':
    case 'priceGross': {
      const read = readPrice(cell, column.decimal);
      if (!read) return 'is no price';
      price[column.field === 'priceNet' ? 'net' : 'gross'] = read;
      return null;
    }
    case 'priceUnit':
    case 'fromQuantity': {
      const amount = readAmount(cell, column.decimal);
      const least = column.field === 'priceUnit' ? 'above 0' : 'of at least 0';
      if (amount === null || amount.startsWith('-') || (column.field === 'priceUnit' && amount === '0')) {
        return `is no quantity ${least}`;
      }
      price[column.field === 'priceUnit' ? 'unit' : 'fromQuantity'] = amount;
      return null;
    }
    case 'currency': {
      const currency = readCurrency(cell);
      if (currency === null) return 'is no currency';
      price.currency = currency;
      return null;
    }
    case 'customerGroup':
      price.customerGroup = cell.replace(/\s+/g, ' ').slice(0, 100);
      return null;
    case 'validFrom':
    case 'validTo': {
      const date = readDate(cell);
      if (date === null) return 'is no date';
      price[column.field] = date;
      return null;
    }
    default:
      return null;
  }
}
