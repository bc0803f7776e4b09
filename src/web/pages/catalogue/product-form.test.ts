import { describe, expect, it } from 'vitest';
import type { ProductDetail } from '../../client/products.ts';
import { blankPrice, blankProduct, toProductBody, toProductForm } from './product-form.ts';

const product: ProductDetail = {
  id: 'p',
  sku: 'LP-1',
  eans: ['4012345678901'],
  name: 'LED panel',
  names: { de: 'LED-Paneel' },
  description: '',
  descriptions: {},
  brand: null,
  category: 'Lighting',
  unit: 'pcs',
  packaging: [{ unit: 'box', quantity: '4' }],
  prices: [
    { currency: 'EUR', amount: '18.40', validFrom: null, validTo: null, customerGroup: null, fromQuantity: '0' },
  ],
  vatRate: null,
  cost: '11.20',
  stock: null,
  leadDays: 3,
  attributes: { power: '40 W' },
  customFields: { supplier: 'ACME', box: 12, hazardous: false, note: null },
  media: [],
  active: true,
  substitutes: [],
  accessories: [],
  version: 3,
  parsedAttributes: [],
  createdAt: '2026-06-02T07:30:00.000Z',
  updatedAt: '2026-06-02T07:30:00.000Z',
};

describe('product form', () => {
  it('comes back as it went in', () => {
    const { id: _, version: __, parsedAttributes: ___, createdAt: ____, updatedAt: _____, ...fields } = product;
    expect(toProductBody(toProductForm(product))).toEqual(fields);
  });

  it('shows amounts with two decimals at least', () => {
    const amounts = ['5', '19.9', '0.1234', '18.40'].map((amount) => ({
      ...blankPrice('EUR'),
      amount,
      fromQuantity: '0',
    }));
    const form = toProductForm({
      ...product,
      cost: null,
      prices: amounts.map((price) => ({ ...price, customerGroup: null })),
    });
    expect(form.prices.map(({ amount }) => amount)).toEqual(['5.00', '19.90', '0.1234', '18.40']);
    expect(form.cost).toBe('');
  });

  it('keeps the kind of a custom value that was not touched', () => {
    const { customFields } = toProductForm(product);
    const edited = customFields.map((row) => (row.name === 'box' ? { ...row, value: '24' } : row));
    expect(toProductBody({ customFields: edited }).customFields).toEqual({
      supplier: 'ACME',
      box: '24',
      hazardous: false,
      note: null,
    });
  });

  it('sends only the fields it is given', () => {
    expect(toProductBody({ brand: '  ', leadDays: '' })).toEqual({ brand: null, leadDays: null });
  });

  it('drops unfilled rows and reads codes however they are separated', () => {
    const body = toProductBody({
      ...blankProduct,
      eans: '4012345678901; 4012345678902\n4012345678903',
      prices: [{ currency: 'eur', amount: '', validFrom: '', validTo: '', customerGroup: '', fromQuantity: '' }],
      attributes: [{ name: ' ', value: 'x' }],
      names: { de: ' ', fr: 'Panneau' },
    });
    expect(body).toMatchObject({ prices: [], attributes: {}, names: { fr: 'Panneau' } });
    expect(body.eans).toHaveLength(3);
  });
});
