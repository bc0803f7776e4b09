import { expect, test } from 'vitest';
import { proposeMapping } from './propose-mapping.ts';

const columns = (rows: Record<string, string | string[]>) =>
  Object.entries(rows).map(([name, cells]) => ({ name, samples: [cells].flat() }));

test.each([
  [
    { sku: 'A1', name: 'x', price_net: '1', price_gross: '2', vat_rate: '23', currency: 'EUR' },
    ['sku', 'name', 'priceNet', 'priceGross', 'vatRate', 'currency'],
  ],
  [
    { indeks: 'A1', nazwa: 'x', opis: 'y', cena_netto: '1', 'stawka VAT': '23', waluta: 'PLN', JM: 'szt' },
    ['sku', 'name', 'description', 'priceNet', 'vatRate', 'currency', 'unit'],
  ],
  [
    {
      'Artikel-Nr.': 'A1',
      Bezeichnung: 'x',
      Marke: 'y',
      Warengruppe: 'z',
      'VK netto': '1',
      'EAN/GTIN': '4006381333931',
      'MwSt.': '19',
      EK: '1',
    },
    ['sku', 'name', 'brand', 'category', 'priceNet', 'ean', 'vatRate', 'cost'],
  ],
  [
    { Référence: 'A1', Désignation: 'x', 'Prix HT': '1', 'Taux TVA': '20', Conditionnement: '12' },
    ['sku', 'name', 'priceNet', 'vatRate', 'packaging'],
  ],
  [
    { 'Codice articolo': 'A1', Descrizione: 'x', Nome: 'n', 'Prezzo netto': '1', IVA: '22', Marca: 'y' },
    ['sku', 'description', 'name', 'priceNet', 'vatRate', 'brand'],
  ],
  [
    { Name_DE: 'x', Name_EN: 'y', name: 'z', Farbe: 'rot', 'Beschreibung (Deutsch)': 'b' },
    ['name:de', 'name:en', 'name', 'attribute', 'description:de'],
  ],
])('headings %#', (rows, fields) => {
  expect(Object.values(proposeMapping('products', columns(rows)))).toEqual(fields);
});

test('a field of one column goes to the surest heading', () => {
  const mapping = proposeMapping(
    'products',
    columns({ Preis: '1', 'Preis netto': '2', Code: 'A1', Artikelnummer: 'B2' }),
  );
  expect(mapping).toEqual({ Preis: null, 'Preis netto': 'priceNet', Code: null, Artikelnummer: 'sku' });
});

test('a half known heading is believed only when the cells fit', () => {
  const mapping = (cells: string[]) => proposeMapping('products', columns({ 'Preis Bemerkung': cells, SKU: 'a' }));
  expect(mapping(['auf Anfrage', 'siehe Liste'])['Preis Bemerkung']).toBeNull();
  expect(mapping(['12,50', '1,00'])['Preis Bemerkung']).toBe('priceNet');
});

test('known words at the start of a heading count, less than whole headings', () => {
  const mapping = proposeMapping(
    'products',
    columns({ 'Preis pro Stück': '1', 'Artikelnummer Hersteller': 'x', SKU: 'a' }),
  );
  expect(mapping).toEqual({ 'Preis pro Stück': 'priceNet', 'Artikelnummer Hersteller': null, SKU: 'sku' });
});

test('cells tell what unknown headings hold', () => {
  const mapping = proposeMapping(
    'products',
    columns({
      a: ['AB-100', 'AB-200', 'AB-300'],
      b: ['4006381333931', '4006381333948', '036000291452'],
      c: ['Copper cable grey', 'Wall socket white', 'Ceiling lamp round'],
      d: ['12,50', '3,99', '1.200,00'],
      e: ['EUR', 'EUR', 'EUR'],
      f: ['', '', ''],
    }),
  );
  expect(mapping).toEqual({ a: 'sku', b: 'ean', c: 'name', d: 'priceNet', e: 'currency', f: null });
});

test('customers', () => {
  const mapping = proposeMapping(
    'customers',
    columns({ Firma: 'x', Straße: 'a', PLZ: '1', Ort: 'b', 'E-Mail': 'c', NIP: '1' }),
  );
  expect(Object.values(mapping)).toEqual(['name', 'line1', 'zip', 'city', 'email', 'taxId']);
});
