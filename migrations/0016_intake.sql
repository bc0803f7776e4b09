-- Where a request came from: pasted, a file, or a mail of the mailbox.
alter table request
  add column source_kind text not null default 'pasted',
  add column source_name text,
  add column message_id text,
  add column subject text,
  add column sender_name text,
  add column sender_email text;
create index request_message on request (tenant_id, message_id) where message_id is not null;
create index offer_request on offer (tenant_id, request_id) where request_id is not null;

-- The mailbox that a company's requests arrive in. password is sealed with a key that is not in the database's tables of tenants.
create table mailbox (
  tenant_id uuid not null,
  host text not null,
  port integer not null,
  security text not null,
  user_name text not null,
  password bytea not null,
  folder text not null,
  -- null: mails are marked as read and stay
  move_to text,
  active boolean not null default false,
  every_seconds integer not null default 60,
  read_existing boolean not null default false,
  from_environment boolean not null default false,
  -- how far it was read; null: not yet
  uid_validity text,
  last_uid bigint,
  looked_at timestamptz,
  next_look_at timestamptz not null default now(),
  error text,
  failures integer not null default 0,
  -- who looks into it at the moment
  lease_owner uuid,
  lease_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id)
);
create index mailbox_due on mailbox (next_look_at) where active;

create table intake_mail (
  tenant_id uuid not null,
  id uuid not null,
  -- the Message-ID, or a hash of the mail when it has none: never twice
  message_key text not null,
  message_id text,
  uid_validity text,
  uid bigint,
  -- moved or marked in the mailbox
  filed boolean not null default false,
  size integer not null,
  -- the mail as it came; null when it was refused for its size
  file_id uuid,
  state text not null,
  reason text,
  detail text,
  attempts integer not null default 0,
  -- somebody asked for a draft although the mail looks automatic
  forced boolean not null default false,
  subject text,
  sender_name text,
  sender_email text,
  sent_at timestamptz,
  -- of a mail that joined an offer
  text text,
  offer_id uuid,
  received_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index intake_mail_once on intake_mail (tenant_id, message_key);
create index intake_mail_newest on intake_mail (tenant_id, received_at desc, id desc);
create index intake_mail_state on intake_mail (tenant_id, state, received_at desc, id desc);
create index intake_mail_offer on intake_mail (tenant_id, offer_id) where offer_id is not null;
create index intake_mail_unfiled on intake_mail (tenant_id, uid) where not filed and uid is not null;

do $$
declare t text;
begin
  foreach t in array array['mailbox', 'intake_mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
