import { bigint, boolean, pgTable, pgView, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment, stamps } from '#store/schema/columns';

/** Better Auth's tables. Property names are the library's. */
export const user = pgTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  username: text('username'),
  displayUsername: text('display_username'),
  role: text('role').notNull().default('user'),
  language: text('language'),
  ...stamps(),
});

export const session = pgTable('session', {
  id: text('id').primaryKey(),
  token: text('token').notNull(),
  userId: text('user_id').notNull(),
  activeOrganizationId: text('active_organization_id'),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  expiresAt: moment('expires_at').notNull(),
  ...stamps(),
});

export const account = pgTable('account', {
  id: text('id').primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id').notNull(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text('scope'),
  password: text('password'),
  ...stamps(),
});

export const verification = pgTable('verification', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: moment('expires_at').notNull(),
  ...stamps(),
});

export const organization = pgTable('organization', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull(),
  logo: text('logo'),
  metadata: text('metadata'),
  createdAt: moment('created_at').notNull().defaultNow(),
});

export const member = pgTable('member', {
  id: text('id').primaryKey(),
  organizationId: text('organization_id').notNull(),
  userId: text('user_id').notNull(),
  role: text('role').notNull().default('member'),
  createdAt: moment('created_at').notNull().defaultNow(),
});

export const invitation = pgTable('invitation', {
  id: text('id').primaryKey(),
  organizationId: text('organization_id').notNull(),
  email: text('email').notNull(),
  role: text('role'),
  status: text('status').notNull().default('pending'),
  expiresAt: moment('expires_at').notNull(),
  inviterId: text('inviter_id').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
});

/** Settings of the installation that all servers share. */
export const installation = pgTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
});

export const apiKey = pgTable(
  'api_key',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    door: text('door').notNull(),
    role: text('role').notNull(),
    mode: text('mode').notNull().default('live'),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    hash: bytes('hash').notNull(),
    userId: text('user_id'),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** People of the current tenant: the only columns of Better Auth's tables that a tenant transaction can read. */
export const person = pgView('person', {
  tenantId: uuid('tenant_id').notNull(),
  id: text('id').notNull(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  role: text('role').notNull(),
  userSerial: bigint('user_serial', { mode: 'number' }).notNull(),
  memberSerial: bigint('member_serial', { mode: 'number' }).notNull(),
  joinedAt: moment('joined_at').notNull(),
}).existing();
