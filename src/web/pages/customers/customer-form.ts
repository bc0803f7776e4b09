import type { CustomerEdit } from '#doors/admin/contract';
import type { Customer } from '../../client/customers.ts';
import type { AddressParts } from '../../ui/address-fields.tsx';

/** A customer as the form holds it: text everywhere. */
export interface CustomerForm {
  readonly kind: 'company' | 'person';
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: AddressParts;
  readonly taxId: string;
  readonly language: string;
  readonly currency: string;
  readonly customerGroup: string;
  readonly notes: string;
}

const blankAddress: AddressParts = { line1: '', line2: '', zip: '', city: '', country: '' };

export const blankCustomer: CustomerForm = {
  kind: 'company',
  name: '',
  email: '',
  phone: '',
  address: blankAddress,
  taxId: '',
  language: '',
  currency: '',
  customerGroup: '',
  notes: '',
};

function toAddressForm(address: Customer['address']): AddressParts {
  const { line1, line2, zip, city, country } = address;
  return { line1: line1 ?? '', line2: line2 ?? '', zip: zip ?? '', city: city ?? '', country: country ?? '' };
}

export function toCustomerForm(customer: Customer): CustomerForm {
  return {
    kind: customer.kind,
    name: customer.name,
    email: customer.email ?? '',
    phone: customer.phone ?? '',
    address: toAddressForm(customer.address),
    taxId: customer.taxId ?? '',
    language: customer.language ?? '',
    currency: customer.currency ?? '',
    customerGroup: customer.customerGroup ?? '',
    notes: customer.notes ?? '',
  };
}

const nullable = new Set(['email', 'phone', 'taxId', 'language', 'currency', 'customerGroup']);

/** What the door gets: only the fields given; what is empty and may be missing becomes null. */
export function toCustomerBody(form: Partial<CustomerForm>): CustomerEdit {
  const entries = Object.entries(form).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value];
    const text = key === 'currency' ? value.trim().toUpperCase() : value.trim();
    return [key, text === '' && nullable.has(key) ? null : text];
  });
  return Object.fromEntries(entries) as CustomerEdit;
}
