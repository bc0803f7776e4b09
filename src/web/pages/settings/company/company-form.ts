import type { Company, CompanyFields } from '../../../client/company.ts';
import type { Address } from '../../../client/customers.ts';
import { toAddressForm } from '../../customers/customer-form.ts';

/** The company as the settings hold it: text everywhere. */
export interface CompanyForm {
  readonly name: string;
  readonly address: Address;
  readonly taxId: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly currency: string;
  readonly language: string;
  readonly timeZone: string;
  readonly defaultVatRate: string;
  readonly accentColor: string;
  readonly marginFloorPercent: string;
  readonly validityDays: string;
  readonly paymentTerms: string;
  readonly deliveryTerms: string;
  readonly textLanguage: string;
  readonly unmatchedFormat: string;
}

const words = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

export function toCompanyForm(company: Company): CompanyForm {
  return {
    name: company.name,
    address: toAddressForm(company.address),
    taxId: words(company.taxId),
    email: words(company.email),
    phone: words(company.phone),
    website: words(company.website),
    currency: company.currency,
    language: company.language,
    timeZone: company.timeZone,
    defaultVatRate: words(company.defaultVatRate),
    accentColor: words(company.accentColor),
    marginFloorPercent: words(company.marginFloorPercent),
    validityDays: words(company.validityDays),
    paymentTerms: words(company.paymentTerms),
    deliveryTerms: words(company.deliveryTerms),
    textLanguage: company.textLanguage,
    unmatchedFormat: company.unmatchedFormat,
  };
}

const nullable = new Set<string>([
  'taxId',
  'email',
  'phone',
  'website',
  'accentColor',
  'marginFloorPercent',
  'paymentTerms',
  'deliveryTerms',
]);

/** What the door gets: only the fields given; what was emptied and may be missing becomes null. */
export function toCompanyBody(form: Partial<CompanyForm>): Partial<CompanyFields> {
  const entries = Object.entries(form).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value];
    const text = key === 'currency' ? value.trim().toUpperCase() : value.trim();
    if (text === '' && nullable.has(key)) return [key, null];
    return [key, key === 'validityDays' ? Number(text) : text];
  });
  return Object.fromEntries(entries) as Partial<CompanyFields>;
}
