import { isSCORReferenceValid } from 'swissqrbill/utils';
import { describe, expect, it } from 'vitest';
import { creditorReference, type PaymentSlip, paymentSlip, qrReference, slipReference } from '#render/payment-slip';
import { qrCodeOfSvg } from '#test/read-qr-code';

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

describe('creditorReference', () => {
  // Example of the Swiss Implementation Guidelines QR-bill.
  it('begins with the check number', () => expect(creditorReference('539007547034')).toBe('RF18539007547034'));
  it('has a check number of two digits for any number', () => {
    for (let number = 1; number < 300; number += 1) {
      const reference = slipReference('CH9300762011623852957', String(number));
      expect(isSCORReferenceValid(reference), reference).toBe(true);
    }
  });
  it('goes with a plain account, a QR reference with a QR account', () => {
    expect(slipReference('CH93 0076 2011 6238 5295 7', '42')).toMatch(/^RF/);
    expect(slipReference('CH44 3199 9123 0008 8901 2', '42')).toBe(qrReference('42'));
  });
});

const drawn = (wanted: PaymentSlip, language = 'de') => new TextDecoder().decode(paymentSlip(wanted, language)?.bytes);

describe('paymentSlip', () => {
  it('has a code of 46 mm with the cross in its middle, that says what the standard wants', () => {
    const svg = drawn(slip);
    expect(svg).toMatch(/width="46mm" height="46mm" x="67mm" y="17mm"/);
    expect(svg).toMatch(/<rect x="21.055mm" y="22.415mm" width="3.89mm" height="1.17mm" fill="white"/);
    const account = ['SPC', '0200', '1', 'CH4431999123000889012'];
    const wyss = ['S', 'Wyss AG', 'Quai 4', '', '6006', 'Luzern', 'CH'];
    const nobody = ['', '', '', '', '', '', ''];
    const reference = ['QRR', qrReference('42'), 'A-00042', 'EPD'];
    expect(qrCodeOfSvg(svg)?.split('\n')).toEqual([
      ...[...account, ...wyss, ...nobody, '2650.22', 'CHF', ...nobody, ...reference],
    ]);
  });

  it('writes in the typeface and the sizes that the standard allows, 5 mm from the edge', () => {
    const svg = drawn(slip);
    expect(new Set(svg.match(/font-family="[^"]*"/g))).toEqual(new Set(['font-family="Arimo"']));
    expect(new Set(svg.match(/font-size="[^"]*"/g))).toEqual(
      new Set(['11pt', '6pt', '8pt', '10pt'].map((size) => `font-size="${size}"`)),
    );
    expect(svg).toContain('<svg x="5mm" y="5mm">');
  });

  it.each([
    ['de', 'Zahlteil', 'Vor der Einzahlung abzutrennen'],
    ['fr', 'Section paiement', 'A détacher avant le versement'],
    ['it', 'Sezione pagamento', 'Da staccare prima del versamento'],
    ['pl', 'Payment part', 'Separate before paying in'],
  ])('speaks %s', (language, title, separate) => {
    expect(drawn(slip, language)).toContain(title);
    expect(paymentSlip(slip, language)?.separate).toBe(separate);
  });

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
