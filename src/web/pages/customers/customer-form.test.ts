import { describe, expect, it } from 'vitest';
import type { Customer } from '../../client/customers.ts';
import { blankCustomer, toCustomerBody, toCustomerForm } from './customer-form.ts';

const customer: Customer = {
  id: 'c',
  version: 1,
  updatedAt: '2026-06-02T07:30:00.000Z',
  kind: 'company',
  name: 'Elektro Nowak',
  email: null,
  phone: '+48 1',
  address: { city: 'Kraków', line2: null },
  taxId: null,
  language: 'pl',
  currency: 'PLN',
  customerGroup: null,
  notes: null,
  customFields: {},
  source: null,
  createdAt: '2026-06-02T07:30:00.000Z',
};

describe('customer form', () => {
  it('fills what is missing with nothing', () => {
    expect(toCustomerForm(customer)).toMatchObject({
      email: '',
      address: { line1: '', line2: '', zip: '', city: 'Kraków', country: '' },
      notes: '',
    });
  });
  it('sends null for what was emptied, and text for the rest', () => {
    expect(toCustomerBody({ email: ' ', currency: 'eur', notes: '', name: ' A ' })).toEqual({
      email: null,
      currency: 'EUR',
      notes: '',
      name: 'A',
    });
    expect(toCustomerBody(blankCustomer)).toMatchObject({ kind: 'company', taxId: null });
  });
});
