-- What is offered to one customer. state is the core lifecycle; doors project it.
create table request (
  tenant_id uuid not null,
  id uuid not null,
  text text not null,
  customer_id uuid,
  language text,
  user_id text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index request_newest on request (tenant_id, user_id, created_at desc, id desc);

create table offer (
  tenant_id uuid not null,
  id uuid not null,
  serial bigint generated always as identity,
  origin text not null default 'drafts',
  state text not null,
  number text,
  name text not null,
  customer_id uuid,
  request_id uuid,
  language text,
  currency text not null,
  price_basis text not null default 'net',
  tax_scope text not null default 'rate',
  discount_percent numeric(7,4) not null default 0,
  discount_amount numeric(18,4) not null default 0,
  cash_rounding numeric(18,4),
  notes jsonb not null default '[]',
  pricing jsonb not null,
  total_net bigint not null default 0,
  total_vat bigint not null default 0,
  total_gross bigint not null default 0,
  item_count integer not null default 0,
  unmatched_count integer not null default 0,
  hidden_count integer not null default 0,
  revision integer not null default 0,
  version integer not null default 1,
  created_by text,
  updated_by text,
  search_text text not null default '',
  -- what the engine proposed, for comparing it with what was accepted
  drafted jsonb,
  issue_date date,
  valid_until date,
  locked_at timestamptz,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
create index offer_newest on offer (tenant_id, created_at desc, id desc) where deleted_at is null and state <> 'history';
create index offer_state on offer (tenant_id, state, created_at desc, id desc) where deleted_at is null;
create index offer_customer on offer (tenant_id, customer_id, created_at desc, id desc) where deleted_at is null;
create index offer_author on offer (tenant_id, created_by, created_at desc, id desc) where deleted_at is null;
create index offer_imported on offer (tenant_id, number) where origin = 'import';
create index offer_search on offer using gin (search_text gin_trgm_ops);

create table offer_line (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  position integer not null,
  kind text not null default 'product',
  product_id uuid,
  sku text,
  name text not null,
  description text not null default '',
  unit text,
  quantity numeric(18,3),
  unit_price numeric(18,4),
  vat_rate numeric(7,4),
  discount jsonb,
  optional boolean not null default false,
  price_missing boolean not null default false,
  price_rule jsonb,
  cost numeric(18,4),
  net bigint not null default 0,
  vat bigint not null default 0,
  gross bigint not null default 0,
  request_item text not null default '',
  request_spans jsonb not null default '[]',
  rationale text not null default '',
  match_source text,
  match_score numeric(5,4),
  match_reason text,
  alternatives jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, offer_id) references offer (tenant_id, id) on delete cascade
);
create index offer_line_offer on offer_line (tenant_id, offer_id, position);

create table offer_unmatched (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  position integer not null,
  item text not null,
  reason text not null default '',
  spans jsonb not null default '[]',
  candidates jsonb not null default '[]',
  primary key (tenant_id, id),
  foreign key (tenant_id, offer_id) references offer (tenant_id, id) on delete cascade
);
create index offer_unmatched_offer on offer_unmatched (tenant_id, offer_id, position);

create table offer_revision (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  number integer not null,
  snapshot jsonb not null,
  created_by text,
  created_at timestamptz not null default now(),
  accepted_at timestamptz,
  issued_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, offer_id, number),
  foreign key (tenant_id, offer_id) references offer (tenant_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['request', 'offer', 'offer_line', 'offer_unmatched', 'offer_revision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;

-- Row-level security keeps the planner from using a trigram index for a tenant (its operators are not leakproof). These functions run as the
-- owner, compare the tenant themselves, and hand back ids only.
create function search_offers(wanted uuid, pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.id from offer o
  where o.tenant_id = wanted and wanted = nullif(current_setting('app.tenant', true), '')::uuid
    and o.deleted_at is null and o.search_text ilike pattern
  order by o.created_at desc, o.id desc limit most
$$;
create function search_products(wanted uuid, pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from product p
  where p.tenant_id = wanted and wanted = nullif(current_setting('app.tenant', true), '')::uuid
    and p.deleted_at is null and p.search_text ilike pattern
  limit most
$$;
create function search_customers(wanted uuid, pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from customer c
  where c.tenant_id = wanted and wanted = nullif(current_setting('app.tenant', true), '')::uuid
    and c.deleted_at is null and c.search_text ilike pattern
  limit most
$$;
revoke all on function search_offers(uuid, text, integer), search_products(uuid, text, integer), search_customers(uuid, text, integer) from public;
grant execute on function search_offers(uuid, text, integer), search_products(uuid, text, integer), search_customers(uuid, text, integer) to proffer_app;
