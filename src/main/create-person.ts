import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Role } from '#app/actor';
import { createCompany } from '#app/company/create-company';
import { Problem } from '#core/problem';
import type { Composition } from '#main/compose';
import type { Tenant } from '#store/database';
import { account, member, organization, session, user } from '#store/schema/people';

/** A person to be made at the machine itself, without an invitation. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  /** The company to join; null makes a new one called `companyName`. */
  readonly tenantId: string | null;
  readonly companyName: string;
}

/** Makes a person who can sign in, in a company that exists or in a new one. */
export async function createPerson(
  { app, auth }: Composition,
  person: NewPerson,
): Promise<{ readonly userId: string; readonly tenantId: string }> {
  const { password } = await auth.$context;
  const hash = await password.hash(person.password);
  const email = person.email.toLowerCase();
  const userId = v7();
  return app.database.system(async (s) => {
    const [taken] = await s.tx.select({ id: user.id }).from(user).where(eq(user.email, email));
    if (taken) throw new Problem('name_conflict', 'There is a person with this e-mail address already.');
    const mayAdminister = person.role === 'owner' || person.role === 'admin';
    await s.tx
      .insert(user)
      .values({ id: userId, name: person.name, email, emailVerified: true, role: mayAdminister ? 'admin' : 'user' });
    await s.tx
      .insert(account)
      .values({ id: v7(), accountId: userId, providerId: 'credential', userId, password: hash });
    const tenantId = person.tenantId ?? (await startCompany(s, person.companyName));
    await s.tx.insert(member).values({ id: v7(), organizationId: tenantId, userId, role: person.role });
    return { userId, tenantId };
  });
}

/** Sets a new password and signs the person out everywhere. */
export async function setPassword({ app, auth }: Composition, email: string, newPassword: string): Promise<void> {
  const { password } = await auth.$context;
  const hash = await password.hash(newPassword);
  await app.database.system(async ({ tx }) => {
    const [found] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()));
    if (!found) throw new Problem('not_found', 'Nobody has this e-mail address.');
    await tx.update(account).set({ password: hash }).where(eq(account.userId, found.id));
    await tx.delete(session).where(eq(session.userId, found.id));
  });
}

async function startCompany(s: Omit<Tenant, 'id'>, name: string): Promise<string> {
  const tenantId = v7();
  await s.tx.insert(organization).values({ id: tenantId, name, slug: tenantId });
  await createCompany({ id: tenantId, ...s }, { id: tenantId, name });
  return tenantId;
}
