import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFields } from './import-field.ts';
import type { ImportOptions } from './import-options.ts';
import { readProductRow } from './product-row.ts';
import { planRows } from './row-plan.ts';

const options: ImportOptions = { delimiter: ';', encoding: 'utf-8', decimal: 'auto', currency: null, language: null };

/** One row, given as field → cell. */
function read(cells: Record<string, string>, more: Partial<ImportOptions> = {}) {
  const names = Object.keys(cells);
  const plan = planRows({
    columns: names.map((name) => ({ name, samples: [cells[name] ?? ''] })),
    mapping: Object.fromEntries(names.map((name) => [name, name])),
    options: { ...options, ...more },
    currency: 'PLN',
    vatRate: '23',
    language: 'en',
  });
  return readProductRow(Object.values(cells), plan);
}

test('reads a full row', () => {
  const row = read({
    sku: ' A-1 ',
    ean: '4006381333931;4006381333948',
    name: 'Cable <b>3x1.5</b>',
    'name:de': 'Kabel 3x1,5',
    description: 'Grey<br>100 m',
    brand: 'Volta',
    unit: 'Meter',
    packaging: 'roll of 100 m',
    priceNet: '1.234,50 €',
    vatRate: '19 %',
    cost: '0,42',
    stock: '-3',
    leadDays: '2-3 days',
    active: 'ja',
    fromQuantity: '10',
    customerGroup: 'dealer',
    validFrom: '1.1.2026',
    media: 'https://example.test/a.png',
    accessories: 'B-1, B-2',
  });
  expect(row).toEqual({
    draft: {
      sku: 'A-1',
      eans: ['4006381333931', '4006381333948'],
      name: 'Cable 3x1.5',
      names: { de: 'Kabel 3x1,5' },
      description: 'Grey\n100 m',
      brand: 'Volta',
      unit: 'm',
      packaging: [{ unit: 'roll', quantity: '100' }],
      vatRate: '19',
      cost: '0.42',
      stock: '-3',
      leadDays: 3,
      active: true,
      media: [{ url: 'https://example.test/a.png', title: '' }],
      accessories: ['B-1', 'B-2'],
      prices: [
        {
          currency: 'EUR',
          amount: '1234.5',
          validFrom: '2026-01-01',
          validTo: null,
          customerGroup: 'dealer',
          fromQuantity: '10',
        },
      ],
    },
  });
});

test('every problem of the row is reported at once', () => {
  expect(read({ sku: '', priceNet: 'ask us', vatRate: '230', ean: '4,00638E+12', currency: 'Taler' })).toEqual({
    problems: [
      { field: 'priceNet', reason: '"ask us" is no price' },
      { field: 'vatRate', reason: '"230" is no VAT rate from 0 to 100' },
      { field: 'ean', reason: '"4" is no EAN' },
      { field: 'currency', reason: '"Taler" is no currency' },
    ],
  });
  expect(read({ sku: ' ', name: 'x' })).toEqual({ problems: [{ field: 'sku', reason: 'article number is missing' }] });
});

test('blank cells say nothing', () => {
  expect(read({ sku: 'A', name: '', priceNet: '', stock: ' ' })).toEqual({ draft: { sku: 'A' } });
});

test('prices: net wins over gross, gross loses its tax, a price unit divides', () => {
  const amount = (cells: Record<string, string>) => {
    const row = read({ sku: 'A', ...cells });
    return 'draft' in row ? row.draft.prices?.[0] : row;
  };
  expect(amount({ priceNet: '10,00', priceGross: '99,00' })).toMatchObject({ amount: '10', currency: 'PLN' });
  expect(amount({ priceGross: '123,00' })).toMatchObject({ amount: '100' });
  expect(amount({ priceGross: '108,00', vatRate: '8' })).toMatchObject({ amount: '100' });
  expect(amount({ priceNet: '12,50', priceUnit: '100', currency: 'USD' })).toMatchObject({
    amount: '0.125',
    currency: 'USD',
  });
});

test('the decimal style of the column decides what one cell leaves open', () => {
  const style = (decimal: 'comma' | 'point') => {
    const row = read({ sku: 'A', priceNet: '1.234' }, { decimal });
    return 'draft' in row ? row.draft.prices?.[0]?.amount : row;
  };
  expect(style('comma')).toBe('1234');
  expect(style('point')).toBe('1.234');
});

test('a translated name is no name of its own: the catalogue may have one', () => {
  expect(read({ sku: 'A', 'name:pl': 'Kabel' })).toEqual({ draft: { sku: 'A', names: { pl: 'Kabel' } } });
});

test('NUL, control characters and lone surrogates never get through', () => {
  expect(read({ sku: 'A\u0000B', name: 'x\ud800y\u0007' })).toEqual({ draft: { sku: 'AB', name: 'x\ufffdy' } });
});

test('any cells at all give a draft or reasons, never an exception', () => {
  const fields = importFields('products').map(({ key }) => key);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), fc.string({ unit: 'binary' })), (cells) => {
      const row = read(cells);
      return 'draft' in row ? row.draft.sku !== '' : row.problems.length > 0;
    }),
  );
});

test('texts in another language than the company are translations too', () => {
  expect(read({ sku: 'A', name: 'Kabel', 'name:en': 'Cable', description: 'grau' }, { language: 'de' })).toEqual({
    draft: {
      sku: 'A',
      name: 'Kabel',
      names: { de: 'Kabel', en: 'Cable' },
      description: 'grau',
      descriptions: { de: 'grau' },
    },
  });
});
