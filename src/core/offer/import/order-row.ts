import { numberStyle, readLocalNumber } from '#core/catalogue/import/local-number';
import { readDate } from '#core/catalogue/import/read-date';
import { isCurrency } from '#core/money/currency';
import { compareDecimals } from '#core/money/decimal';

/** One line of a past order. Decimals as text. */
export interface OrderRow {
  readonly orderRef: string;
  readonly customer: string;
  readonly item: string;
  readonly sku: string;
  readonly quantity: string;
  readonly unitPrice: string;
  /** Percent, or null where the file says nothing. */
  readonly vat: string | null;
  /** ISO date, or null. */
  readonly date: string | null;
  readonly currency: string | null;
}

/** Where each field stands in a row, or −1. */
export type OrderColumns = Readonly<Record<keyof OrderRow, number>>;

const names: Readonly<Record<keyof OrderRow, readonly string[]>> = {
  orderRef: [
    'order_ref',
    'order',
    'order_no',
    'order_number',
    'bestellnummer',
    'auftragsnummer',
    'zamowienie',
    'nr_zamowienia',
  ],
  customer: ['customer', 'customer_name', 'kunde', 'klient', 'client', 'cliente'],
  item: ['item', 'name', 'product', 'artikel', 'bezeichnung', 'nazwa', 'designation'],
  sku: ['sku', 'article', 'article_number', 'artikelnummer', 'indeks', 'kod'],
  quantity: ['quantity', 'qty', 'menge', 'ilosc', 'quantite', 'quantita'],
  unitPrice: ['unit_price', 'price', 'price_net', 'preis', 'einzelpreis', 'cena', 'cena_netto', 'prix'],
  vat: ['vat', 'vat_rate', 'mwst', 'ust', 'tva', 'iva'],
  date: ['date', 'order_date', 'datum', 'data'],
  currency: ['currency', 'waehrung', 'waluta', 'devise', 'valuta'],
};

/** Finds the columns by their headings. */
export function orderColumns(heading: readonly string[]): OrderColumns {
  const plain = heading.map((cell) =>
    cell
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .trim()
      .toLowerCase()
      .replace(/[\s.-]+/g, '_'),
  );
  const at = (field: keyof OrderRow) => plain.findIndex((name) => names[field].includes(name));
  return {
    orderRef: at('orderRef'),
    customer: at('customer'),
    item: at('item'),
    sku: at('sku'),
    quantity: at('quantity'),
    unitPrice: at('unitPrice'),
    vat: at('vat'),
    date: at('date'),
    currency: at('currency'),
  };
}

/** Reads one row, or says every problem it has. */
export function readOrderRow(cells: readonly string[], columns: OrderColumns): OrderRow | readonly string[] {
  const cell = (field: keyof OrderRow) => (cells[columns[field]] ?? '').trim();
  const problems: string[] = [];
  const required = (field: keyof OrderRow, most: number) => {
    const text = cell(field);
    if (text === '') problems.push(`${field} is missing`);
    if (text.length > most) problems.push(`${field} is longer than ${most} characters`);
    return text;
  };
  const amount = (field: 'quantity' | 'unitPrice' | 'vat', missing: string | null) => {
    const text = cell(field).replace(/%$/, '');
    if (text === '') return missing;
    const value = readLocalNumber(text, numberStyle(text) === 'comma' ? 'comma' : 'point');
    if (value === null || compareDecimals(value, 0) < 0 || compareDecimals(value, 1e9) > 0) {
      problems.push(`${field} "${text.slice(0, 40)}" is not a number in range`);
    }
    return value;
  };
  const row = {
    orderRef: required('orderRef', 200),
    customer: required('customer', 300),
    item: cell('item').slice(0, 2000),
    sku: cell('sku').slice(0, 200),
    quantity: amount('quantity', '1') ?? '1',
    unitPrice: amount('unitPrice', '0') ?? '0',
    vat: amount('vat', null),
    date: readDate(cell('date')),
    currency: cell('currency').toUpperCase() || null,
  };
  if (row.item === '' && row.sku === '') problems.push('item or sku is missing');
  if (compareDecimals(row.quantity, 0) === 0) problems.push('quantity is 0');
  if (cell('date') !== '' && row.date === null) problems.push(`date "${cell('date').slice(0, 40)}" is not a date`);
  if (row.currency !== null && !isCurrency(row.currency)) problems.push('currency is not an ISO 4217 code');
  return problems.length > 0 ? problems : row;
}
