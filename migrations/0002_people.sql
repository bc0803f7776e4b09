-- People and machines. Better Auth owns the first seven tables (text ids); the server reads them as their owner, never as a tenant.
create table "user" (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  display_username text,
  role text not null default 'user',
  language text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table session (
  id text primary key,
  token text not null unique,
  user_id text not null references "user" (id) on delete cascade,
  active_organization_id text,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_owner on session (user_id);
create table account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references "user" (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_user on account (user_id);
create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);
create table organization (
  id text primary key,
  name text not null,
  slug text not null unique,
  logo text,
  metadata text,
  created_at timestamptz not null default now()
);
create table member (
  id text primary key,
  organization_id text not null references organization (id) on delete cascade,
  user_id text not null references "user" (id) on delete cascade,
  role text not null default 'member',
  created_at timestamptz not null default now(),
  unique (organization_id, user_id)
);
create index member_user on member (user_id);
create table invitation (
  id text primary key,
  organization_id text not null references organization (id) on delete cascade,
  email text not null,
  role text,
  status text not null default 'pending',
  expires_at timestamptz not null,
  inviter_id text not null references "user" (id) on delete cascade,
  created_at timestamptz not null default now()
);
create index invitation_email on invitation (email);
create index invitation_organization on invitation (organization_id);

-- Settings of the installation that several servers share, such as the generated secret.
create table installation (
  key text primary key,
  value text not null,
  created_at timestamptz not null default now()
);

-- Keys for machines. Only a hash of the secret is kept.
create table api_key (
  tenant_id uuid not null,
  id uuid not null,
  door text not null,
  role text not null,
  mode text not null default 'live',
  name text not null,
  prefix text not null,
  hash bytea not null unique,
  user_id text,
  created_by text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);

-- Nobody reaches these tables as a tenant; a few columns of people are readable through this view.
revoke all on "user", session, account, verification, organization, member, invitation, installation from proffer_app;
alter table api_key enable row level security;
create policy tenant_wall on api_key using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create view person as
  select m.organization_id::uuid as tenant_id, u.id, u.name, u.email, m.role
  from member m join "user" u on u.id = m.user_id
  where m.organization_id = current_setting('app.tenant', true);
grant select on person to proffer_app;
