import { SwissQRBill } from 'swissqrbill/svg';
import type { Data } from 'swissqrbill/types';
import { isIBANValid, isQRIBAN, isQRReferenceValid, isSCORReferenceValid } from 'swissqrbill/utils';
import type { PrintSlip } from './offer-print.ts';

/** Somebody who pays or is paid. `country` has two letters. */
export interface SlipParty {
  readonly name: string;
  /** Street and number. */
  readonly address: string;
  readonly zip: string;
  readonly city: string;
  readonly country: string;
}

export interface PaymentSlip {
  readonly currency: 'CHF' | 'EUR';
  /** Major units, two decimals; null lets the payer fill it in. */
  readonly amount: string | null;
  /** Swiss or Liechtenstein IBAN of the payee; blanks do not matter. */
  readonly iban: string;
  readonly payee: SlipParty;
  readonly payer: SlipParty | null;
  /** A QR reference for a QR IBAN, else a creditor reference (RF…) or nothing. See `slipReference`. */
  readonly reference: string | null;
  readonly message: string;
}

/** One of the four typefaces that the standard allows, and the name under which its maker publishes it and we ship it. */
const allowedFont = 'Liberation Sans';
const shippedFont = 'Arimo';

type SlipLanguage = 'DE' | 'EN' | 'FR' | 'IT';

/** What the standard has printed above the line, for a bill without perforation. */
const separate: Readonly<Record<SlipLanguage, string>> = {
  DE: 'Vor der Einzahlung abzutrennen',
  EN: 'Separate before paying in',
  FR: 'A détacher avant le versement',
  IT: 'Da staccare prima del versamento',
};

/**
 * The payment part and receipt of a Swiss invoice (QR bill), 210 × 105 mm. Null where the standard does not allow one: no
 * Swiss IBAN, an incomplete payee, or a reference that does not go with the account.
 */
export function paymentSlip(slip: PaymentSlip, language: string): PrintSlip | null {
  const iban = slip.iban.replace(/\s/g, '').toUpperCase();
  const reference = slip.reference?.replace(/\s/g, '') ?? '';
  if (!/^(?:CH|LI)/.test(iban) || !isIBANValid(iban) || !isComplete(slip.payee)) return null;
  if (isQRIBAN(iban) ? !isQRReferenceValid(reference) : reference !== '' && !isSCORReferenceValid(reference))
    return null;
  const data: Data = {
    currency: slip.currency,
    creditor: { account: iban, ...cut(slip.payee) },
    ...(slip.amount === null ? {} : { amount: Number(slip.amount) }),
    ...(slip.payer && isComplete(slip.payer) ? { debtor: cut(slip.payer) } : {}),
    ...(reference === '' ? {} : { reference }),
    ...(slip.message === '' ? {} : { message: slip.message.slice(0, 140) }),
  };
  const words = slipLanguage(language);
  const bill = new SwissQRBill(data, { language: words, fontName: allowedFont, outlines: true });
  const drawing = bill.toString().replaceAll(`font-family="${allowedFont}"`, `font-family="${shippedFont}"`);
  return { mimeType: 'image/svg+xml', bytes: new TextEncoder().encode(drawing), separate: separate[words] };
}

/** The reference that goes with an account: a QR reference for a QR IBAN, else a creditor reference. `digits` are 1 to 21. */
export function slipReference(iban: string, digits: string): string {
  return isQRIBAN(iban.replace(/\s/g, '')) ? qrReference(digits) : creditorReference(digits);
}

/** An ISO 11649 creditor reference of digits, `RF` and its check number first. */
export function creditorReference(digits: string): string {
  // `RF00` behind the digits, letters as numbers from A = 10.
  const rest = Number(BigInt(`${digits}271500`) % 97n);
  return `RF${String(98 - rest).padStart(2, '0')}${digits}`;
}

/**
 * A 27-digit QR reference from a number, filled with zeros on the left, check digit last.
 *
 * Source: Swiss Implementation Guidelines QR-bill, modulo 10 recursive.
 */
export function qrReference(digits: string): string {
  const body = digits.replace(/\D/g, '').slice(-26).padStart(26, '0');
  const table = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
  const carry = [...body].reduce((sum, digit) => table[(sum + Number(digit)) % 10] ?? 0, 0);
  return `${body}${(10 - carry) % 10}`;
}

function slipLanguage(language: string): SlipLanguage {
  const short = language.slice(0, 2).toUpperCase();
  return short === 'DE' || short === 'FR' || short === 'IT' ? short : 'EN';
}

function isComplete({ name, zip, city, country }: SlipParty): boolean {
  return [name, zip, city].every((text) => text.trim() !== '') && /^[A-Z]{2}$/.test(country);
}

/** The standard's longest texts. */
function cut({ name, address, zip, city, country }: SlipParty): SlipParty {
  return {
    name: name.slice(0, 70),
    address: address.slice(0, 70),
    zip: zip.slice(0, 16),
    city: city.slice(0, 35),
    country,
  };
}
