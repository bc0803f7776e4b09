import type { SessionCompany } from '../client/session.ts';

/** The company's logo, or its first letter on its colour. */
export function CompanyMark({ company }: { company: SessionCompany }) {
  if (company.logoUrl) {
    return <img src={company.logoUrl} alt="" className="size-7 shrink-0 rounded-md bg-white object-contain p-0.5" />;
  }
  return (
    <span
      aria-hidden="true"
      className="flex size-7 shrink-0 items-center justify-center rounded-md bg-accent text-sm font-semibold text-on-accent"
    >
      {company.name.slice(0, 1).toUpperCase()}
    </span>
  );
}
