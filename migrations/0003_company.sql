-- One company using the server, and what every company needs around its offers.
create table tenant (
  id uuid primary key,
  name text not null,
  currency text not null default 'PLN',
  language text not null default 'en',
  time_zone text not null default 'UTC',
  default_vat_rate numeric(7,4) not null default 23,
  settings jsonb not null default '{}',
  logo_id uuid,
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table tenant enable row level security;
create policy tenant_wall on tenant using (id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (id = nullif(current_setting('app.tenant', true), '')::uuid);

create table file (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  mime_type text not null,
  size integer not null,
  bytes bytea not null,
  created_by text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);

-- History: one row a fact, written in the transaction that made it true. tx and seq give an order that never skips a late commit.
create table event (
  tenant_id uuid not null,
  id uuid not null,
  tx xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  type text not null,
  subject uuid,
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index event_order on event (tx, seq);
create index event_type on event (tenant_id, type, tx, seq);
create index event_subject on event (tenant_id, subject, seq);

-- Who changed what. hash links a row to the one before it; the linker fills it after commit.
create table audit (
  tenant_id uuid not null,
  id uuid not null,
  tx xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  actor_type text not null,
  actor_id text,
  action text not null,
  entity text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  request_id text,
  created_at timestamptz not null default now(),
  position bigint,
  hash bytea,
  primary key (tenant_id, id)
);
create index audit_unlinked on audit (tx, seq) where hash is null;
create unique index audit_chain on audit (tenant_id, position) where position is not null;
create index audit_entity on audit (tenant_id, entity, entity_id, seq);

create table idempotency (
  tenant_id uuid not null,
  door text not null,
  key text not null,
  route text not null,
  body_hash text not null,
  status integer,
  response text,
  content_type text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, door, key)
);
create index idempotency_age on idempotency (created_at);

create table outbox_mail (
  tenant_id uuid not null,
  id uuid not null,
  state text not null default 'queued',
  sender text not null,
  recipients text[] not null,
  subject text not null,
  text_body text not null,
  html_body text,
  attachments jsonb not null default '[]',
  error text,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (tenant_id, id)
);
create index outbox_mail_newest on outbox_mail (tenant_id, created_at desc, id desc);

do $$
declare t text;
begin
  foreach t in array array['file', 'event', 'audit', 'idempotency', 'outbox_mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
revoke update, delete on audit, event from proffer_app;
