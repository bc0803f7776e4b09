import { describe, expect, it } from 'vitest';
import { type PaymentSlip, paymentSlip, qrReference } from '#render/payment-slip';

const payee = { name: 'Wyss AG', address: 'Quai 4', zip: '6006', city: 'Luzern', country: 'CH' };
const slip: PaymentSlip = {
  currency: 'CHF',
  amount: '2650.22',
  iban: 'CH44 3199 9123 0008 8901 2',
  payee,
  payer: null,
  reference: qrReference('42'),
  message: 'A-00042',
};

describe('qrReference', () => {
  // Example of the Swiss Implementation Guidelines QR-bill.
  it('ends with the check digit', () =>
    expect(qrReference('21000000000313947143000901')).toBe('210000000003139471430009017'));
  it('fills up with zeros', () => expect(qrReference('A-00042')).toMatch(/^0{24}42\d$/));
});

describe('paymentSlip', () => {
  it('draws one for a QR account with its reference', () => {
    const image = paymentSlip(slip, 'de-CH');
    expect(new TextDecoder().decode(image?.bytes)).toMatch(/^<svg[^>]*width="210mm" height="105mm"/);
  });

  it.each<[string, Partial<PaymentSlip>]>([
    ['an account elsewhere', { iban: 'DE02120300000000202051' }],
    ['a mistyped account', { iban: 'CH4531999123000889012' }],
    ['a QR account without reference', { reference: null }],
    ['a QR account with a mistyped reference', { reference: '210000000003139471430009018' }],
    ['a plain account with a QR reference', { iban: 'CH93 0076 2011 6238 5295 7' }],
    ['a payee without a town', { payee: { ...payee, city: ' ' } }],
  ])('draws none for %s', (_, change) => expect(paymentSlip({ ...slip, ...change }, 'de')).toBeNull());

  it('draws one for a plain account without reference, an amount to fill in, and a payer cut to length', () => {
    const payer = { ...payee, name: 'x'.repeat(200) };
    const plain = { ...slip, iban: 'CH9300762011623852957', reference: null, amount: null, payer };
    expect(paymentSlip(plain, 'pl')).not.toBeNull();
  });
});
