import { expect, it } from 'vitest';
import { orderColumns, readOrderRow } from './order-row.ts';

const heading = ['order_ref', 'customer', 'item', 'sku', 'quantity', 'unit_price', 'vat', 'date', 'currency'];

it('reads a row, decimals in either style', () => {
  const cells = ['B-7', ' Elektro Nowak ', 'Breaker', 'CB-1', '2,5', '1.234,50', '23%', '31.03.2026', 'pln'];
  expect(readOrderRow(cells, orderColumns(heading))).toEqual({
    orderRef: 'B-7',
    customer: 'Elektro Nowak',
    item: 'Breaker',
    sku: 'CB-1',
    quantity: '2.5',
    unitPrice: '1234.5',
    vat: '23',
    date: '2026-03-31',
    currency: 'PLN',
  });
});

it('finds columns under German and Polish headings', () => {
  const columns = orderColumns(['Auftragsnummer', 'Kunde', 'Bezeichnung', 'Ilość', 'Cena netto']);
  expect(columns).toMatchObject({ orderRef: 0, customer: 1, item: 2, quantity: 3, unitPrice: 4, sku: -1 });
});

it('names every problem of a row', () => {
  const cells = ['', '', '', '', '0', 'much', '', '31.02.2026', 'EURO'];
  expect(readOrderRow(cells, orderColumns(heading))).toEqual([
    'orderRef is missing',
    'customer is missing',
    'unitPrice "much" is not a number in range',
    'item or sku is missing',
    'quantity is 0',
    'date "31.02.2026" is not a date',
    'currency is not an ISO 4217 code',
  ]);
});
