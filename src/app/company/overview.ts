import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type Company, loadCompany } from '#store/tenant/load-company';
import { type CompanySize, loadCompanySize, loadPerson, type Person } from '#store/tenant/load-company-size';

/** Who is signed in, where, and how far the company has come. */
export interface Overview extends CompanySize {
  readonly company: Company;
  /** Null for a key. */
  readonly person: Person | null;
}

export function overview(app: App, actor: Actor): Promise<Overview> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const company = await loadCompany(t);
    const person = actor.userId === null ? null : await loadPerson(t, actor.userId);
    return { company, person, ...(await loadCompanySize(t)) };
  });
}
