-- People at a customer, or without one: who an offer is addressed to.
create table contact (
  tenant_id uuid not null,
  id uuid not null,
  customer_id uuid,
  firstname text,
  lastname text,
  position text,
  -- for a person without a customer of their own
  company_name text,
  email text,
  phone_landline text,
  phone_mobile text,
  address text,
  address_line_2 text,
  city text,
  zip text,
  state text,
  -- ISO 3166, two capital letters
  country text,
  remarks text,
  preferred_language text,
  salutation text,
  custom_fields jsonb not null default '{}',
  search_text text not null generated always as (lower(
    coalesce(firstname, '') || ' ' || coalesce(lastname, '') || ' ' || coalesce(company_name, '') || ' ' || coalesce(email, '') || ' '
    || coalesce(phone_mobile, '') || ' ' || coalesce(phone_landline, '') || ' ' || coalesce(city, ''))) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index contact_newest on contact (tenant_id, created_at desc, id desc) where deleted_at is null;
create index contact_customer on contact (tenant_id, customer_id, created_at desc, id desc) where deleted_at is null;
create index contact_email on contact (tenant_id, lower(email)) where deleted_at is null and email is not null;
create index contact_domain on contact (tenant_id, split_part(lower(email), '@', 2)) where deleted_at is null and email is not null;
create index contact_search on contact using gin (search_text gin_trgm_ops);
alter table contact enable row level security;
create policy tenant_wall on contact using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- As the owner, because row-level security keeps the planner from the trigram index; it compares the tenant itself.
create function search_contacts(wanted uuid, pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from contact c
  where c.tenant_id = wanted and wanted = nullif(current_setting('app.tenant', true), '')::uuid
    and c.deleted_at is null and c.search_text like lower(pattern)
  limit most
$$;
revoke all on function search_contacts(uuid, text, integer) from public;
grant execute on function search_contacts(uuid, text, integer) to proffer_app;

-- A customer as the documents show it: a company with texts and settings of its own.
alter table customer add column description text;
alter table customer add column website_url text;
alter table customer add column is_archived boolean not null default false;
alter table customer add column settings jsonb not null default '{}';
alter table customer add column tags text[] not null default '{}';
create index customer_newest on customer (tenant_id, created_at desc, id desc) where deleted_at is null;
