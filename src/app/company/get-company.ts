import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type Company, loadCompany } from '#store/tenant/load-company';

export type { Company } from '#store/tenant/load-company';

/** The company that the actor works for. */
export function getCompany(app: App, actor: Actor): Promise<Company> {
  return app.database.tenant(actor.tenantId, (t) => loadCompany(t));
}
