import { eq } from 'drizzle-orm';
import type { Database, Tenant } from '#store/database';
import { tenant } from '#store/schema/company';
import { organization } from '#store/schema/people';
import { type Company, forgetCompany } from '#store/tenant/load-company';

/** Creates the company row of a new tenant. */
export async function insertCompany(t: Tenant, company: Company): Promise<void> {
  await t.tx.insert(tenant).values({ ...company });
}

/** Writes the company back. */
export async function saveCompany(t: Tenant, company: Company, at: Date): Promise<void> {
  const { id: _, ...columns } = company;
  await t.tx
    .update(tenant)
    .set({ ...columns, updatedAt: at })
    .where(eq(tenant.id, t.id));
  forgetCompany(t);
}

/** Gives the sign-in side the company's name: it stands in invitations. */
export async function renameOrganization(database: Database, tenantId: string, name: string): Promise<void> {
  await database.direct.update(organization).set({ name }).where(eq(organization.id, tenantId));
}
