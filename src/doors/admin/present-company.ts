import type { Company } from '#app/company/get-company';
import type { CompanyBody } from '#doors/admin/contract';

/** The company as this door shows it. The logo's address changes with the logo. */
export function presentCompany({ settings, logoId, ...company }: Company): CompanyBody {
  const logoUrl = logoId === null ? null : `/api/admin/company/logo?v=${logoId.slice(-12)}`;
  return { ...company, ...settings, logoUrl };
}
