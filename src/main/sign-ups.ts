import { APIError } from 'better-auth/api';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { createCompany } from '#app/company/create-company';
import type { Database } from '#store/database';
import { tenant } from '#store/schema/company';
import { installation, invitation, member, organization, session, user } from '#store/schema/people';

/** Which sign-ups are let in, and what company they get. */
export interface SignUps {
  /** The value of `user.role` for a new person. Throws when the installation is closed to them. */
  admit(email: string): Promise<'admin' | 'user'>;
  /** The company a person signs in to: theirs, started now for somebody new who was not invited to one. */
  companyOf(userId: string): Promise<string | null>;
  /** Signs a person out everywhere. */
  endSessions(userId: string): Promise<void>;
}

/**
 * The first person on an empty installation starts its company; later ones need an invitation, unless sign-up is open:
 * then everybody without a company, and without an invitation that waits for an answer, starts one with the next sign-in.
 */
export function signUps(database: Database, open: boolean): SignUps {
  return {
    async admit(email) {
      if (await isInvited(database, email)) return 'user';
      if (open || (await hasDemoCompany(database)) || (await claimFirst(database, email))) return 'admin';
      throw new APIError('FORBIDDEN', { message: 'Sign-up here is by invitation.', code: 'SIGN_UP_BY_INVITATION' });
    },
    async companyOf(userId) {
      const found = await membershipOf(database, userId);
      if (found) return found.organizationId;
      return startCompany(database, userId, async (email) => open && !(await isInvited(database, email)));
    },
    async endSessions(userId) {
      await database.direct.delete(session).where(eq(session.userId, userId));
    },
  };
}

/** Beside the demo company everybody may start their own: the server then listens on this machine only. */
async function hasDemoCompany(database: Database): Promise<boolean> {
  const [row] = await database.direct.select({ id: tenant.id }).from(tenant).where(eq(tenant.demo, true)).limit(1);
  return row !== undefined;
}

/** A person's membership: in the company named if they have one there, else the newest. */
export async function membershipOf(database: Database, userId: string, companyId: string | null = null) {
  const [row] = await database.direct
    .select({ organizationId: member.organizationId, role: member.role })
    .from(member)
    .where(eq(member.userId, userId))
    .orderBy(desc(sql`${member.organizationId} = ${companyId ?? ''}`), desc(member.createdAt), desc(member.id))
    .limit(1);
  return row ?? null;
}

async function isInvited(database: Database, email: string): Promise<boolean> {
  const now = new Date();
  const [row] = await database.direct
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(eq(invitation.email, email.toLowerCase()), eq(invitation.status, 'pending'), gt(invitation.expiresAt, now)),
    )
    .limit(1);
  return row !== undefined;
}

/** Of several first people at once, one wins. A claim that led to no company can be taken over after a minute. */
async function claimFirst(database: Database, email: string): Promise<boolean> {
  const [taken] = await database.direct.select({ id: organization.id }).from(organization).limit(1);
  if (taken) return false;
  const won = await database.direct
    .insert(installation)
    .values({ key: 'first-owner', value: email })
    .onConflictDoUpdate({
      target: installation.key,
      set: { value: email, createdAt: sql`now()` },
      setWhere: sql`${installation.createdAt} < now() - interval '1 minute' or ${installation.value} = ${email}`,
    })
    .returning({ key: installation.key });
  return won.length === 1;
}

/**
 * Only those who were let in to start one have the role `admin` without a membership; `mayAnyway` says whether others may
 * start one too. Two sign-ins at the same moment start one company.
 */
async function startCompany(
  database: Database,
  userId: string,
  mayAnyway: (email: string) => Promise<boolean>,
): Promise<string | null> {
  const fresh = v7();
  const [known] = await database.direct.select({ email: user.email }).from(user).where(eq(user.id, userId));
  const isFree = known !== undefined && (await mayAnyway(known.email));
  return database.system(async (s) => {
    const [person] = await s.tx.select().from(user).where(eq(user.id, userId)).for('update');
    const [joined] = await s.tx.select().from(member).where(eq(member.userId, userId)).limit(1);
    if (joined) return joined.organizationId;
    if (!person || (person.role !== 'admin' && !isFree)) return null;
    const name = person.name.trim() === '' ? 'My company' : `${person.name.trim()} – company`;
    await s.tx.insert(organization).values({ id: fresh, name, slug: fresh });
    await s.tx.insert(member).values({ id: v7(), organizationId: fresh, userId, role: 'owner' });
    await createCompany({ id: fresh, ...s }, { id: fresh, name });
    return fresh;
  });
}
