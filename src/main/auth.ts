import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { organization, username } from 'better-auth/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements, memberAc, ownerAc } from 'better-auth/plugins/organization/access';
import { v7 } from 'uuid';
import type { InvitationMail } from '#main/mail-invitation';
import type { PasswordReset } from '#main/mail-password-reset';
import { type PeopleChange, peopleAudit } from '#main/people-audit';
import { type SignUps, signUps } from '#main/sign-ups';
import type { Database } from '#store/database';
import {
  account,
  invitation,
  member,
  organization as organizations,
  session,
  user,
  verification,
} from '#store/schema/people';

/** Name of the header in which our server tells Better Auth the caller's address. Callers cannot set it. */
export const clientAddressHeader = 'x-proffer-client';

export interface AuthOptions {
  readonly database: Database;
  readonly secret: string;
  /** Absolute address people use, or null for loopback. */
  readonly publicUrl: string | null;
  /** Origins whose pages may act with a cookie. Asked at each request: the port may be known late. */
  readonly trustedOrigins: () => readonly string[];
  /** May anybody start a company here? */
  readonly openSignUp: boolean;
  readonly sendInvitation: (invitation: InvitationMail) => Promise<void>;
  readonly sendPasswordReset: (reset: PasswordReset) => Promise<void>;
  readonly note: (happened: PeopleChange) => Promise<void>;
}

export type Auth = ReturnType<typeof createAuth>;

const access = createAccessControl(defaultStatements);
const roles = { owner: ownerAc, admin: adminAc, member: memberAc, viewer: access.newRole({}) };
const schema = { user, session, account, verification, organization: organizations, member, invitation };

/** Sign-up, sign-in, sessions, companies and invitations: Better Auth on our tables. */
export function createAuth(options: AuthOptions) {
  const { database, secret, publicUrl } = options;
  const companies = signUps(database, options.openSignUp);
  return betterAuth({
    appName: 'Proffer',
    secret,
    basePath: '/api/auth',
    ...(publicUrl === null ? {} : { baseURL: publicUrl }),
    trustedOrigins: () => [...options.trustedOrigins()],
    database: drizzleAdapter(database.direct, { provider: 'pg', schema }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user: { email }, url }) => options.sendPasswordReset({ email, url }),
    },
    user: { additionalFields: { role: { type: 'string', defaultValue: 'user', input: false } } },
    databaseHooks: companyHooks(companies),
    hooks: { after: peopleAudit(options.note) },
    // What fails on our side reaches the server's own log, which cuts values out; the library would print them.
    onAPIError: { throw: true },
    plugins: [username(), organizationPlugin(options, companies)],
    rateLimit: { enabled: true, window: 10, max: 300, customRules: strictPaths },
    advanced: {
      // Said aloud: the library leaves these checks out where NODE_ENV is `test`.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: ({ model }) => (model === 'organization' ? v7() : randomId()) },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** Characters of an e-mail address, RFC 5321. */
const longestAddress = 254;

/** Guessing passwords costs time: attempts a minute from one address. */
const strictPaths = {
  '/sign-in/*': { window: 60, max: 60 },
  '/sign-up/*': { window: 60, max: 60 },
  '/request-password-reset': { window: 60, max: 5 },
};

function companyHooks(companies: SignUps) {
  return {
    user: {
      create: {
        before: async (fresh: { email: string }) => ({ data: { ...fresh, role: await companies.admit(fresh.email) } }),
      },
    },
    session: {
      create: {
        before: async (fresh: { userId: string }) => ({
          data: { ...fresh, activeOrganizationId: await companies.companyOf(fresh.userId) },
        }),
      },
    },
  };
}

function organizationPlugin({ sendInvitation }: AuthOptions, companies: SignUps) {
  return organization({
    ac: access,
    roles,
    allowUserToCreateOrganization: false,
    disableOrganizationDeletion: true,
    requireEmailVerificationOnInvitation: false,
    invitationExpiresIn: 7 * 24 * 3600,
    membershipLimit: 10_000,
    sendInvitationEmail: ({ id, email, organization: company, inviter }) =>
      sendInvitation({
        tenantId: company.id,
        invitationId: id,
        email,
        companyName: company.name,
        inviterName: inviter.user.name,
        inviterId: inviter.user.id,
      }),
    organizationHooks: {
      beforeCreateInvitation: async ({ invitation: { role, email } }) => {
        refuseSeveral(role);
        if (email.length > longestAddress) throw new APIError('BAD_REQUEST', { message: 'The address is too long.' });
      },
      beforeUpdateMemberRole: async ({ newRole }) => refuseSeveral(newRole),
      afterRemoveMember: async ({ member: gone }) => companies.endSessions(gone.userId),
    },
  });
}

/** The library joins several roles with commas; here everybody has one. */
function refuseSeveral(role: string): void {
  if (role.includes(',')) throw new APIError('BAD_REQUEST', { message: 'One role, please.', code: 'ONE_ROLE_ONLY' });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 32 random characters, the library's own shape. */
function randomId(): string {
  const random = crypto.getRandomValues(new Uint32Array(32));
  return Array.from(random, (n) => alphabet[n % alphabet.length]).join('');
}
