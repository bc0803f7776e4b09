import type { Language } from '#core/catalogue/product';

/** A postal address as companies and customers keep it. Empty text where unknown. */
export interface Address {
  readonly line1: string;
  readonly line2: string;
  readonly zip: string;
  readonly city: string;
  readonly country: string;
}

/** What a company chooses for itself. Every field has a default, so that stored settings may be partial. */
export interface CompanySettings {
  readonly address: Address;
  readonly taxId: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  /** `#rrggbb`, used for documents and customer pages. */
  readonly accentColor: string;
  /** Net margin in percent below which staff are warned. */
  readonly marginFloorPercent: number;
  /** How many days an offer holds. */
  readonly validityDays: number;
  readonly paymentTerms: string;
  readonly deliveryTerms: string;
  /** Language of texts the server writes: that of the request, or a fixed one. */
  readonly textLanguage: 'request' | Language;
  /** Wire form of `unmatched` at the drafts door. */
  readonly unmatchedFormat: 'strings' | 'objects';
  /** False: not liable for VAT, every line counts at 0. */
  readonly vatLiable: boolean;
  /** Does the client's page ask to agree to the terms? */
  readonly showTerms: boolean;
  /** Does it ask for a signature? */
  readonly showSignature: boolean;
  /** Days before an offer ends on which the client is reminded; 0 for never. */
  readonly reminderBeforeDays: number;
  /** Days of silence after which the client is reminded; 0 for never. */
  readonly reminderAfterDays: number;
  /** Account on invoices. */
  readonly iban: string;
}

export const emptyAddress: Address = { line1: '', line2: '', zip: '', city: '', country: '' };

export const defaultCompanySettings: CompanySettings = {
  address: emptyAddress,
  taxId: '',
  email: '',
  phone: '',
  website: '',
  accentColor: '#2f5bea',
  marginFloorPercent: 15,
  validityDays: 14,
  paymentTerms: '',
  deliveryTerms: '',
  textLanguage: 'request',
  unmatchedFormat: 'strings',
  vatLiable: true,
  showTerms: true,
  showSignature: false,
  reminderBeforeDays: 0,
  reminderAfterDays: 0,
  iban: '',
};

/** Stored settings completed with the defaults. */
export function companySettings(stored: Partial<CompanySettings>): CompanySettings {
  return { ...defaultCompanySettings, ...stored, address: { ...emptyAddress, ...stored.address } };
}
