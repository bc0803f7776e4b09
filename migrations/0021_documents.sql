-- Offers as documents, and what stands around them.

-- Integers that the documents show for people, as they do for offers.
alter table "user" add column serial bigint not null generated always as identity;
alter table member add column serial bigint not null generated always as identity;
create or replace view person as
  select m.organization_id::uuid as tenant_id, u.id, u.name, u.email, m.role,
         u.serial as user_serial, m.serial as member_serial, m.created_at as joined_at
  from member m join "user" u on u.id = m.user_id
  where m.organization_id = current_setting('app.tenant', true);

-- What a company keeps of its people beside sign-in.
create table person_profile (
  tenant_id uuid not null,
  user_id text not null,
  firstname text,
  lastname text,
  position text,
  department text,
  description text,
  work_quota numeric(7,2),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, user_id)
);

create table unit (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  description text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
create table tag (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
create table vat_rate (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  -- percent
  rate numeric(7,4) not null check (rate >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
create table rate (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  -- of one hour, in the company's currency
  price numeric(18,4) not null,
  tag_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);

create table project (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  description text,
  customer_id uuid,
  -- the user who is responsible
  owner_id text,
  starts_at date,
  billing_type text not null default 'flat' check (billing_type in ('flat', 'hourly')),
  costs_limit numeric(18,4),
  status text not null default 'active' check (status in ('active', 'completed')),
  is_archived boolean not null default false,
  is_internal boolean not null default false,
  custom_fields jsonb not null default '{}',
  search_text text not null generated always as (lower(name || ' ' || coalesce(description, ''))) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index project_newest on project (tenant_id, created_at desc, id desc) where deleted_at is null;
create index project_customer on project (tenant_id, customer_id) where deleted_at is null;
create table project_member (
  tenant_id uuid not null,
  project_id uuid not null,
  user_id text not null,
  primary key (tenant_id, project_id, user_id),
  foreign key (tenant_id, project_id) references project (tenant_id, id) on delete cascade
);
create index project_member_user on project_member (tenant_id, user_id);

create table time_entry (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  rate_id uuid not null,
  user_id text,
  description text not null,
  -- hours
  amount numeric(9,4) not null check (amount >= 0),
  tracked_at date not null,
  is_accountable boolean not null default true,
  is_locked boolean not null default false,
  invoice_id uuid,
  custom_fields jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references project (tenant_id, id),
  foreign key (tenant_id, rate_id) references rate (tenant_id, id)
);
create index time_entry_newest on time_entry (tenant_id, created_at desc, id desc) where deleted_at is null;
create index time_entry_project on time_entry (tenant_id, project_id) where deleted_at is null;

create table expense (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid,
  customer_id uuid,
  user_id text,
  name text not null,
  description text,
  amount numeric(18,4) not null default 0,
  currency text,
  spent_at date not null,
  approved_at timestamptz,
  invoice_id uuid,
  custom_fields jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references project (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index expense_newest on expense (tenant_id, created_at desc, id desc) where deleted_at is null;
create index expense_project on expense (tenant_id, project_id) where deleted_at is null;

-- What people say on a document. A contact writes through a link.
create table comment (
  tenant_id uuid not null,
  id uuid not null,
  document_type text not null,
  document_id uuid not null,
  text text not null,
  is_internal boolean not null default true,
  author_type text not null check (author_type in ('member', 'contact', 'key')),
  author_id text,
  author_name text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
create index comment_document on comment (tenant_id, document_id, created_at, id) where deleted_at is null;

-- What happened to a document, for people to read. The audit is for proof; this is never changed either.
create table activity (
  tenant_id uuid not null,
  id uuid not null,
  serial bigint not null generated always as identity,
  document_type text not null,
  document_id uuid not null,
  event text not null,
  description text not null,
  causer_type text not null,
  causer_id text,
  causer_name text,
  properties jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index activity_document on activity (tenant_id, document_id, created_at desc, serial desc);

-- Files that belong to something: attachments of documents, pictures of people and companies.
create table media (
  tenant_id uuid not null,
  id uuid not null,
  owner_type text not null,
  owner_id text not null,
  file_id uuid not null,
  name text not null,
  description text,
  mime_type text not null,
  collection text not null default 'attachments',
  created_by text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index media_owner on media (tenant_id, owner_id, created_at, id);

-- Document numbers are handed out in blocks, so that creating documents at the same time waits for nobody.
create table number_counter (
  tenant_id uuid not null,
  kind text not null,
  next bigint not null,
  primary key (tenant_id, kind)
);

do $$
declare t text;
begin
  foreach t in array array['person_profile', 'unit', 'tag', 'vat_rate', 'rate', 'project', 'project_member', 'time_entry', 'expense',
                           'comment', 'activity', 'media', 'number_counter'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
revoke update, delete on activity from proffer_app;

-- What an offer is as a document. personalized: the texts as the client saw them, kept from locking on.
alter table offer add column contact_id uuid;
alter table offer add column project_id uuid;
alter table offer add column owner_id text;
alter table offer add column description text;
alter table offer add column address text;
alter table offer add column header text;
alter table offer add column footer text;
alter table offer add column has_page_break_after_header boolean not null default false;
alter table offer add column has_page_break_before_footer boolean not null default false;
alter table offer add column custom_fields jsonb not null default '{}';
alter table offer add column personalized jsonb;
-- Net of the invoices made from it, in minor units; whoever changes an invoice keeps it.
alter table offer add column billed_net bigint not null default 0;
create index offer_decided on offer (tenant_id, state, decided_at desc, id desc) where deleted_at is null and decided_at is not null;
create index offer_billable on offer (tenant_id, created_at desc, id desc)
  where deleted_at is null and state = 'accepted' and billed_net < total_net;
create index offer_contact on offer (tenant_id, contact_id) where contact_id is not null;
create index offer_project on offer (tenant_id, project_id) where project_id is not null;
create index offer_serial on offer (serial);

-- What a line is as an element of a document; null where nobody set any of it.
alter table offer_line add column element jsonb;

-- What documents need to know of a product.
alter table product add column remark text;
alter table product add column unit_id uuid;
alter table product add column tag_id uuid;
alter table product add column vat_rate_id uuid;
alter table product add column revenue_account_no text;
alter table product add column is_percentage boolean not null default false;
alter table product add column is_excluded_from_budget boolean not null default false;
create index product_newest on product (tenant_id, created_at desc, id desc) where deleted_at is null;

-- When what was decided before this was decided.
update offer set decided_at = updated_at where decided_at is null and state in ('accepted', 'declined', 'canceled', 'bought_out');
