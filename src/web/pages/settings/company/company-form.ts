import type { CompanyEdit } from '#doors/admin/contract';
import type { Company } from '../../../client/company.ts';

/** The company as the settings hold it: numbers are texts while they are typed. */
export interface CompanyForm
  extends Omit<Company, 'id' | 'demo' | 'logoUrl' | 'version' | NumberField>,
    Readonly<Record<NumberField, string>> {}

type NumberField = 'marginFloorPercent' | 'validityDays' | 'reminderBeforeDays' | 'reminderAfterDays';

export function toCompanyForm(company: Company): CompanyForm {
  const { id: _id, demo: _demo, logoUrl: _logoUrl, version: _version, ...fields } = company;
  return {
    ...fields,
    marginFloorPercent: String(company.marginFloorPercent),
    validityDays: String(company.validityDays),
    reminderBeforeDays: String(company.reminderBeforeDays),
    reminderAfterDays: String(company.reminderAfterDays),
  };
}

/** What the door gets: only the fields given. An emptied number is 0, an emptied VAT rate too. */
export function toCompanyBody(form: Partial<CompanyForm>): CompanyEdit {
  const { marginFloorPercent, validityDays, reminderBeforeDays, reminderAfterDays, ...texts } = form;
  const { currency, defaultVatRate, ...rest } = texts;
  return {
    ...rest,
    ...(currency === undefined ? {} : { currency: currency.trim().toUpperCase() }),
    ...(defaultVatRate === undefined ? {} : { defaultVatRate: defaultVatRate === '' ? '0' : defaultVatRate }),
    ...(marginFloorPercent === undefined ? {} : { marginFloorPercent: Number(marginFloorPercent) }),
    ...(validityDays === undefined ? {} : { validityDays: Number(validityDays) }),
    ...(reminderBeforeDays === undefined ? {} : { reminderBeforeDays: Number(reminderBeforeDays) }),
    ...(reminderAfterDays === undefined ? {} : { reminderAfterDays: Number(reminderAfterDays) }),
  };
}
