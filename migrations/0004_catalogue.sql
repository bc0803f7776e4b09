-- What may be sold, to whom.
create table product (
  tenant_id uuid not null,
  id uuid not null,
  sku text not null,
  eans text[] not null default '{}',
  name text not null,
  names jsonb not null default '{}',
  description text not null default '',
  descriptions jsonb not null default '{}',
  brand text,
  category text,
  unit text not null default 'pcs',
  packaging jsonb not null default '[]',
  vat_rate numeric(7,4),
  cost numeric(18,4),
  stock numeric(18,3),
  lead_days integer,
  attributes jsonb not null default '{}',
  media jsonb not null default '[]',
  custom_fields jsonb not null default '{}',
  sold bigint not null default 0,
  active boolean not null default true,
  search_text text not null default '',
  import_hash text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
create unique index product_sku on product (tenant_id, sku) where deleted_at is null;
create index product_name on product (tenant_id, lower(name), id) where deleted_at is null;
create index product_updated on product (tenant_id, updated_at desc, id desc) where deleted_at is null;
create index product_trigrams on product using gin (search_text gin_trgm_ops);

create table product_price (
  tenant_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  currency text not null,
  amount numeric(18,4) not null check (amount >= 0),
  valid_from date,
  valid_to date,
  customer_group text,
  from_quantity numeric(18,3) not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
);
create index product_price_product on product_price (tenant_id, product_id);

create table product_link (
  tenant_id uuid not null,
  product_id uuid not null,
  kind text not null check (kind in ('substitute', 'accessory')),
  other_id uuid not null,
  position integer not null default 0,
  primary key (tenant_id, product_id, kind, other_id),
  foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade,
  foreign key (tenant_id, other_id) references product (tenant_id, id) on delete cascade
);

create table customer (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null default 'company' check (kind in ('company', 'person')),
  name text not null,
  name_key text not null,
  source text,
  email text,
  phone text,
  address jsonb not null default '{}',
  tax_id text,
  language text,
  currency text,
  customer_group text,
  notes text not null default '',
  custom_fields jsonb not null default '{}',
  search_text text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
create unique index customer_name on customer (tenant_id, name_key) where deleted_at is null;
create index customer_order on customer (tenant_id, lower(name), id) where deleted_at is null;
create index customer_search on customer using gin (search_text gin_trgm_ops);

-- A file on its way into a table: uploaded, mapped, staged row by row, committed.
create table import (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null,
  file_name text not null,
  file_id uuid,
  options jsonb not null default '{}',
  preview jsonb not null default '{}',
  total integer not null default 0,
  read integer not null default 0,
  good integer not null default 0,
  bad integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  error text,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create table import_row (
  tenant_id uuid not null,
  import_id uuid not null,
  line integer not null,
  data jsonb,
  problem text,
  raw text,
  primary key (tenant_id, import_id, line),
  foreign key (tenant_id, import_id) references import (tenant_id, id) on delete cascade
);
create index import_row_problem on import_row (tenant_id, import_id, line) where problem is not null;

do $$
declare t text;
begin
  foreach t in array array['product', 'product_price', 'product_link', 'customer', 'import', 'import_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy tenant_wall on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', t);
  end loop;
end $$;
