import { defaultCompanySettings } from '#core/offer/company-settings';
import type { Tenant } from '#store/database';
import type { Company } from '#store/tenant/load-company';
import { insertCompany } from '#store/tenant/save-company';

/** What is known of a company when it starts. The rest follows in its settings. */
export type NewCompany = Pick<Company, 'id' | 'name'> & Partial<Company>;

/** Creates the company row of a new tenant, inside that tenant's transaction. */
export async function createCompany(t: Tenant, company: NewCompany): Promise<void> {
  await insertCompany(t, {
    currency: 'PLN',
    language: 'en',
    timeZone: 'UTC',
    defaultVatRate: '23',
    settings: defaultCompanySettings,
    logoId: null,
    demo: false,
    version: 1,
    ...company,
  });
}
