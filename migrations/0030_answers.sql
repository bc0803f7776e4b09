-- What went out to a client, and what came back.

-- A revision that went out (issued_at) is frozen, hashed, and the only thing a link opens.
-- SHA-256 of what the client reads, lower-case hexadecimal
alter table offer_revision add column content_hash text;
alter table offer_revision add column revoked_at timestamptz;
create index offer_revision_issued on offer_revision (tenant_id, offer_id, number) where issued_at is not null;

-- What the client decided through a link, with what proves it. One counts at a time.
create table offer_answer (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  action text not null check (action in ('approve', 'reject')),
  -- the revision that the client read, and the one that the answer made
  revision integer not null,
  agreed_revision integer not null,
  content_hash text not null,
  name text,
  comment text,
  terms_accepted boolean not null default false,
  signature_file_id uuid,
  chosen uuid[] not null default '{}',
  ip text,
  user_agent text,
  created_at timestamptz not null default now(),
  -- staff took the answer back
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, offer_id) references offer (tenant_id, id) on delete cascade
);
create unique index offer_answer_one on offer_answer (tenant_id, offer_id) where withdrawn_at is null;

-- A link names an offer without its company.
create index offer_public on offer (id);
-- The document that a mail is about; a delivery that failed is told there.
alter table outbox_mail add column about uuid;

create index file_public on file (id);

-- What ends, and what to remind of.
create index offer_ending on offer (valid_until) where deleted_at is null and state in ('ready', 'open');

create index media_public on media (id);

alter table offer_answer enable row level security;
create policy tenant_wall on offer_answer using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
